package org.briefingapi.event;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EventRepository extends Repository<EventEntity, String> {

	@Query("from EventEntity e where e.partOf = :event order by e.earliest, e.slug")
	List<EventEntity> findParts(String event);

	@Query("from ParticipantEntity p where p.event in :events order by p.event, p.ordinal")
	List<ParticipantEntity> findParticipants(Collection<String> events);

	@Modifying
	@Query("delete from ParticipantEntity p where p.event in :events")
	void deleteParticipants(Collection<String> events);

}
