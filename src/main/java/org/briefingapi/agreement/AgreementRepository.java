package org.briefingapi.agreement;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<AgreementEntity, String> {

	@Query("from AgreementEntity a where a.slug in :slugs order by a.earliest desc, a.slug desc")
	List<AgreementEntity> findNewestFirst(Collection<String> slugs);

	@Query("from AgreementEntity a where a.predecessor in :predecessors")
	List<AgreementEntity> findSuccessors(Collection<String> predecessors);

	@Query("from AgreementEntity a where a.kind = :kind order by a.earliest desc, a.slug desc")
	List<AgreementEntity> findOfKind(AgreementKind kind);

	@Query("""
			from AgreementEntity a
			where a.slug in (select p.agreement from PartyEntity p where p.actor in :actors)
			order by a.earliest desc, a.slug desc
			""")
	List<AgreementEntity> findOfParties(Collection<String> actors);

	@Query("from PartyEntity p where p.agreement in :agreements order by p.agreement, p.ordinal")
	List<PartyEntity> findParties(Collection<String> agreements);

	@Modifying
	@Query("delete from PartyEntity p where p.agreement in :agreements")
	void deleteParties(Collection<String> agreements);

}
