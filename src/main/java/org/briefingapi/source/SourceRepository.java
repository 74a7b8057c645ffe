package org.briefingapi.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SourceRepository extends Repository<SourceEntity, String> {

	List<SourceEntity> findBySlugIn(Collection<String> slugs);

	@Query("from CitationEntity c where c.cited in :citedKeys order by c.cited, c.ordinal")
	List<CitationEntity> findCitations(Collection<String> citedKeys);

	@Query("""
			select c.cited as cited, min(s.earliest) as day
			from CitationEntity c join SourceEntity s on s.slug = c.source
			where c.cited in :citedKeys and s.publishedOn is not null
			group by c.cited
			""")
	List<AttestationRow> findAttested(Collection<String> citedKeys);

	@Query("""
			select f.cited as cited, f.ordinal as ordinal, s as source
			from FoundInEntity f join SourceEntity s on s.slug = f.source
			where f.cited in :citedKeys order by f.cited, f.ordinal, s.slug
			""")
	List<FoundInRow> findFoundIn(Collection<String> citedKeys);

	@Query("""
			select t.cited as cited, count(distinct t.source) as sources, count(distinct t.origin) as origins,
				max(t.fromPrimary) as primaries
			from TestimonyEntity t where t.cited in :citedKeys group by t.cited
			""")
	List<CorroborationRow> corroborate(Collection<String> citedKeys);

	@Modifying
	@Query("delete from CitationEntity c where c.node in :nodes")
	void deleteCitations(Collection<String> nodes);

	record AttestationRow(String cited, LocalDate day) {
	}

	record FoundInRow(String cited, Integer ordinal, SourceEntity source) {
	}

	record CorroborationRow(String cited, Long sources, Long origins, Integer primaries) {
	}

}
