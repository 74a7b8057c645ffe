package org.briefingapi.actor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActorRepository extends Repository<ActorEntity, String> {

	@Query("select a from ActorEntity a join ActorCodeEntity c on c.actor = a.slug where c.scheme = :scheme and c.code = :code")
	Optional<ActorEntity> findByCode(CodeScheme scheme, String code);

	@Query("from ActorNameEntity n where n.actor in :actors and n.ordinal > 0 order by n.actor, n.ordinal")
	List<ActorNameEntity> findAliases(Collection<String> actors);

	@Query("from ActorCodeEntity c where c.actor in :actors order by c.actor, c.ordinal")
	List<ActorCodeEntity> findCodes(Collection<String> actors);

	@Query("from AffiliationEntity a where a.actor in :actors order by a.actor, a.ordinal")
	List<AffiliationEntity> findAffiliations(Collection<String> actors);

	@Query("from AffiliationEntity a where a.organisation in :organisations order by a.organisation, a.actor, a.ordinal")
	List<AffiliationEntity> findMembers(Collection<String> organisations);

	@Query("from AffiliationEntity a where a.kind = :kind")
	List<AffiliationEntity> findByKind(AffiliationKind kind);

	@Modifying
	@Query("delete from ActorNameEntity n where n.actor in :actors")
	void deleteNames(Collection<String> actors);

	@Modifying
	@Query("delete from ActorCodeEntity c where c.actor in :actors")
	void deleteCodes(Collection<String> actors);

	@Modifying
	@Query("delete from AffiliationEntity a where a.actor in :actors")
	void deleteAffiliations(Collection<String> actors);

}
