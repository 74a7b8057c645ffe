package org.briefingapi.source;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SourceRepository extends Repository<SourceEntity, String> {

	List<SourceEntity> findBySlugIn(Collection<String> slugs);

	@Query("from CitationEntity c where c.bearer in :bearers order by c.bearer, c.ordinal")
	List<CitationEntity> findCitations(Collection<String> bearers);

	@Query("""
			select f.bearer as bearer, f.ordinal as ordinal, s as source
			from FoundInEntity f join SourceEntity s on s.slug = f.source
			where f.bearer in :bearers order by f.bearer, f.ordinal, s.slug
			""")
	List<FoundInRow> findFoundIn(Collection<String> bearers);

	@Query("""
			select t.bearer as bearer, count(distinct t.source) as sources, count(distinct t.origin) as origins,
				max(t.fromPrimary) as primaries
			from TestimonyEntity t where t.bearer in :bearers group by t.bearer
			""")
	List<CorroborationRow> corroborate(Collection<String> bearers);

	@Modifying
	@Query("delete from CitationEntity c where c.node in :nodes")
	void deleteCitations(Collection<String> nodes);

	record FoundInRow(String bearer, Integer ordinal, SourceEntity source) {
	}

	record CorroborationRow(String bearer, Long sources, Long origins, Integer primaries) {
	}

}
