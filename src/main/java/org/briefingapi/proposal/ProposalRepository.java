package org.briefingapi.proposal;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<ProposalEntity, String> {

	@Query("from ProposalEntity p where p.event in :events order by p.earliest desc, p.slug")
	List<ProposalEntity> findOfEvents(Collection<String> events);

	@Query("""
			from PositionEntity p where p.proposal in :proposals
			order by case when p.taken is null then 1 else 0 end, p.earliest, p.proposal, p.ordinal
			""")
	List<PositionEntity> findPositionsOn(Collection<String> proposals);

	@Query("""
			from PositionEntity p where p.actor in :actors
			order by case when p.taken is null then 1 else 0 end, p.earliest, p.proposal, p.ordinal
			""")
	List<PositionEntity> findPositionsOf(Collection<String> actors);

	@Query("""
			from PositionEntity p where p.proposal in (select q.proposal from PositionEntity q where q.actor in :actors)
			order by case when p.taken is null then 1 else 0 end, p.earliest, p.proposal, p.ordinal
			""")
	List<PositionEntity> findPositionsBeside(Collection<String> actors);

	@Modifying
	@Query("delete from PositionEntity p where p.proposal in :proposals")
	void deletePositions(Collection<String> proposals);

}
