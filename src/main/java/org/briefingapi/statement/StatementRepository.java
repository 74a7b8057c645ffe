package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementRepository extends Repository<StatementEntity, String> {

	@Query("from AboutEntity a where a.statement in :statements order by a.statement, a.ordinal")
	List<AboutEntity> findAbout(Collection<String> statements);

	@Query("""
			select new org.briefingapi.statement.Exchange(a.subject, true, count(*))
			from VoiceEntity v join AboutEntity a on a.statement = v.statement
			where v.actor = :actor and v.earliest <= :asOf and v.earliest > :undated and a.subjectType = 'Actor' and a.subject <> :actor
			group by a.subject
			union all
			select new org.briefingapi.statement.Exchange(v.actor, false, count(*))
			from AboutEntity a join VoiceEntity v on v.statement = a.statement
			where a.subject = :actor and a.earliest <= :asOf and a.earliest > :undated and v.actor <> :actor
			group by v.actor
			""")
	List<Exchange> countExchanges(String actor, LocalDate asOf, LocalDate undated);

}
