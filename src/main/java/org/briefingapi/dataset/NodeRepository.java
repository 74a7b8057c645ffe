package org.briefingapi.dataset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.briefingapi.history.ActorChange;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NodeRepository extends Repository<NodeEntity, String> {

	@Query("""
			select new org.briefingapi.dataset.RecordDates(n.slug, n.type, n.recordedAt, n.revisedAt)
			from NodeEntity n where n.slug in :slugs
			""")
	List<RecordDates> recorded(Collection<String> slugs);

	List<NodeEntity> findBySlugIn(Collection<String> slugs);

	/** The type is one, but named in the order it lets H2 read its index in order. */
	@Query("select n.slug from NodeEntity n where n.type = :type and n.slug > :last order by n.type, n.slug")
	List<String> slugsAfter(String type, String last, Limit limit);

	@Query("select n.slug from NodeEntity n")
	List<String> slugs(Limit limit);

	@Modifying
	@Query("delete from SlugAliasEntity a where a.node in :nodes or a.alias in :aliases")
	void deleteAliases(Collection<String> nodes, Collection<String> aliases);

	@Modifying
	@Query("delete from NodeEntity n where n.slug in :slugs")
	void delete(Collection<String> slugs);

	@Query("""
			select new org.briefingapi.history.ActorChange(c.kind, c.slug, c.type, c.label, c.cause, c.recordedAt)
			from ChangeEntity c
			where c.recordedAt >= :after and exists (select 1 from ChangeActorEntity a
				where a.number = c.number and a.actor = :actor and a.earliest <= :day)
			order by c.number
			""")
	List<ActorChange> changes(String actor, LocalDate day, OffsetDateTime after, Limit limit);

	@Query(value = "select distinct node, source from citation where node in (:nodes)", nativeQuery = true)
	List<Object[]> cited(Collection<String> nodes);

}
