package org.briefingapi.area;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AreaRepository extends Repository<AreaEntity, String> {

	@Query("from AreaEntity a where a.broader in :areas order by a.broader, a.sortKey, a.slug")
	List<AreaEntity> findNarrower(Collection<String> areas);

	@Query("select a.slug as slug, a.broader as broader from AreaEntity a where a.broader is not null order by a.sortKey, a.slug")
	List<Step> findSteps();

	@Query("from AreaNameEntity n where n.area in :areas and n.ordinal > 0 order by n.area, n.ordinal")
	List<AreaNameEntity> findAliases(Collection<String> areas);

	@Query("""
			select a as agreed, c as concept from AgreedAreaEntity a join AreaEntity c on c.slug = a.area
			where a.node in :nodes order by a.node, a.ordinal
			""")
	List<AgreedRow> findAgreed(Collection<String> nodes);

	@Modifying
	@Query("delete from AreaNameEntity n where n.area in :areas")
	void deleteNames(Collection<String> areas);

	@Modifying
	@Query("delete from AgreedAreaEntity a where a.node in :nodes")
	void deleteAgreed(Collection<String> nodes);

	record Step(String slug, String broader) {
	}

	record AgreedRow(AgreedAreaEntity agreed, AreaEntity concept) {
	}

}
