package org.briefingapi.event;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EventRepository extends Repository<EventEntity, String> {

	@Query("from EventEntity e where e.partOf = :event order by e.earliest, e.slug")
	List<EventEntity> findParts(String event);

	@Query("""
			select e from ParticipantEntity p join EventEntity e on e.slug = p.event
			where p.actor = :actor order by p.earliest desc, p.event desc
			""")
	List<EventEntity> findOfParticipant(String actor);

	@Query("from ParticipantEntity p where p.event in :events order by p.event, p.ordinal")
	List<ParticipantEntity> findParticipants(Collection<String> events);

	@Query("""
			from MilestoneEntity m where m.node in :nodes
			order by m.node, case when m.reached is null then 1 else 0 end, m.earliest, m.ordinal
			""")
	List<MilestoneEntity> findMilestones(Collection<String> nodes);

	@Modifying
	@Query("delete from ParticipantEntity p where p.event in :events")
	void deleteParticipants(Collection<String> events);

	@Modifying
	@Query("delete from MilestoneEntity m where m.node in :nodes")
	void deleteMilestones(Collection<String> nodes);

}
