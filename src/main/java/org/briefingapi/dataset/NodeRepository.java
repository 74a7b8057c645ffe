package org.briefingapi.dataset;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NodeRepository extends Repository<NodeEntity, String> {

	@Query("""
			select new org.briefingapi.dataset.Recorded(n.slug, n.type, n.recordedAt, n.revisedAt)
			from NodeEntity n where n.slug in :slugs
			""")
	List<Recorded> recorded(Collection<String> slugs);

	@Query("select n.type as type, count(*) as total from NodeEntity n group by n.type")
	List<TypeCount> countByType();

	record TypeCount(String type, long total) {
	}

}
