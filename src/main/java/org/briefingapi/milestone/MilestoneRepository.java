package org.briefingapi.milestone;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MilestoneRepository extends Repository<MilestoneEntity, String> {

	@Query("""
			from MilestoneEntity m where m.node in :nodes
			order by m.node, case when m.reached is null then 1 else 0 end, m.earliest, m.ordinal
			""")
	List<MilestoneEntity> findMilestones(Collection<String> nodes);

	@Modifying
	@Query("delete from MilestoneEntity m where m.node in :nodes")
	void deleteMilestones(Collection<String> nodes);

}
