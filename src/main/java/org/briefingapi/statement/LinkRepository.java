package org.briefingapi.statement;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.Tuple;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Queries that maintain the links from actors and areas to statements. */
interface LinkRepository extends Repository<VoiceEntity, VoiceEntity.Key> {

	@Query("""
			select s.speaker from StatementEntity s
			union select s.onBehalfOf from StatementEntity s where s.onBehalfOf is not null
			""")
	List<String> findSpeaking();

	@Query("select a.slug, a.sortKey from ActorEntity a where a.slug in :actors")
	List<Tuple> findSortKeys(Collection<String> actors);

	@Modifying
	@Query("""
			update StatementEntity s set s.speakerSortKey = (select a.sortKey from ActorEntity a where a.slug = s.speaker)
			where s.speakerSortKey <> (select a.sortKey from ActorEntity a where a.slug = s.speaker)
			""")
	void updateSpeakerSortKeys();

	@Modifying
	@Query("delete from VoiceEntity v where v.statement in :statements")
	void deleteVoices(Collection<String> statements);

	@Modifying
	@Query("delete from AboutEntity a where a.statement in :statements")
	void deleteAbout(Collection<String> statements);

	@Modifying
	@Query("delete from TopicEntity t where t.statement in :statements")
	void deleteTopics(Collection<String> statements);

	/**
	 * Deletes inferred voices: all except speakers and the actors on whose behalf they
	 * declare to speak.
	 */
	@Modifying
	@Query("""
			delete from VoiceEntity v where not v.speaker and not exists (
				select 1 from StatementEntity s where s.slug = v.statement and s.onBehalfOf = v.actor)
			""")
	void deleteRepresented();

	@Modifying
	@Query("""
			insert into VoiceEntity (actor, statement, speaker, earliest)
			select a.slug, s.slug, false, s.earliest
			from StatementEntity s join ActorEntity a on a.slug in :represented
			where (s.speaker = :representative or s.onBehalfOf = :representative)
				and not exists (select 1 from VoiceEntity v where v.actor = a.slug and v.statement = s.slug)
			""")
	void insertRepresented(String representative, Collection<String> represented);

	@Modifying
	@Query("delete from TopicEntity t")
	void deleteTopics();

	@Modifying
	@Query("""
			insert into TopicEntity (area, statement, earliest)
			select a.subject, a.statement, a.earliest from AboutEntity a where a.subjectType = 'Area'
			""")
	void insertTopics();

	@Modifying
	@Query("""
			insert into TopicEntity (area, statement, earliest)
			select x.slug, a.statement, a.earliest
			from AboutEntity a join AreaEntity x on x.slug in :broader
			where a.subject = :area
				and not exists (select 1 from TopicEntity t where t.area = x.slug and t.statement = a.statement)
			""")
	void insertBroader(String area, Collection<String> broader);

}
