package org.briefingapi.divergence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DivergenceRepository extends Repository<DivergenceEntity, String> {

	@Query("from DivergenceEntity d where d.entry in :entries order by d.entry, d.slug")
	List<DivergenceEntity> findByEntries(Collection<String> entries);

	@Query("""
			from DivergenceEntity d
			where exists (select 1 from InvolvementEntity i where i.entry = d.entry and i.actor = :actor
				and i.earliest <= :asOf)
			order by d.slug
			""")
	List<DivergenceEntity> findByActor(String actor, LocalDate asOf);

	@Query("from ReadingEntity r where r.divergence in :divergences order by r.divergence, r.ordinal")
	List<ReadingEntity> findReadings(Collection<String> divergences);

	@Query("from ReadingEntity r where r.divergence in :divergences and r.preferred")
	List<ReadingEntity> findPreferred(Collection<String> divergences);

	@Modifying
	@Query("delete from ReadingEntity r where r.divergence in :divergences")
	void deleteReadings(Collection<String> divergences);

}
