package org.briefingapi.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes to the data set, by the records that each concerns. */
@Component
public class ChangeHistory {

	/**
	 * The changes that loads noted, and the records of the first load, which notes none:
	 * these were added when they were recorded.
	 */
	private static final String CHANGES = """
			select c.slug, c.type, c.kind, c.label, c.cause, c.recorded_at,
			  case when c.kind = 'ADDED' and not exists (select 1 from change b where b.slug = c.slug and b.number < c.number)
			    then '' else e.version end as version
			from change_subject s join change c on c.number = s.number join edition e on e.recorded_at = c.recorded_at
			where s.subject = :subject
			union all
			select n.slug, n.type, 'ADDED', l.text, 'Added.', n.recorded_at, ''
			from node n join label l on l.record = n.slug
			where (n.slug in (select record from relation where subject = :subject)
			    or n.slug in (select d.slug from divergence d join relation k on k.record = d.entry where k.subject = :subject))
			  and not exists (select 1 from change c where c.slug = n.slug and c.kind = 'ADDED')
			order by recorded_at desc, slug, kind
			limit :most
			""";

	private final JdbcClient jdbc;

	ChangeHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The type and the name of a record; empty if there is none of this slug. */
	public Optional<Titled> find(String slug) {
		return jdbc.sql(
				"select n.slug, n.type, l.text as title from node n join label l on l.record = n.slug where n.slug = ?")
			.param(slug)
			.query((row, number) -> new Titled(row.getString("type"), row.getString("title")))
			.optional();
	}

	/** The changes that concern a record, the last one first, ties by slug. */
	public List<SubjectChange> of(String subject, int most) {
		return jdbc.sql(CHANGES).param("subject", subject).param("most", most).query(ChangeHistory::change).list();
	}

	/** The slugs of all records that the changes of this version concern. */
	public Set<String> subjects(String version) {
		return new HashSet<>(jdbc.sql("""
				select distinct s.subject from edition e join change c on c.recorded_at = e.recorded_at
				join change_subject s on s.number = c.number where e.version = ?
				""").param(version).query(String.class).list());
	}

	/**
	 * The slugs of all records that the changes since a version concern. A version that
	 * no load noted is taken for that of the first one.
	 */
	public Set<String> subjectsSince(String version) {
		return new HashSet<>(jdbc.sql("select distinct subject from change_subject where number > ?")
			.param(lastChange(version))
			.query(String.class)
			.list());
	}

	/** H2 would look for it anew for each row, if it were part of the query. */
	private long lastChange(String version) {
		return jdbc.sql("""
				select coalesce(max(c.number), 0) from edition e join change c on c.recorded_at = e.recorded_at
				where e.version = ?
				""").param(version).query(Long.class).single();
	}

	/**
	 * Whether anything that concerns a record changed since the data set had a version. A
	 * version that no load noted is taken for that of the first one.
	 */
	public boolean isChanged(String subject, String since) {
		return jdbc.sql("select count(*) from change_subject where subject = :subject and number > :last")
			.param("subject", subject)
			.param("last", lastChange(since))
			.query(Long.class)
			.single() > 0;
	}

	private static SubjectChange change(ResultSet row, int number) throws SQLException {
		return new SubjectChange(row.getString("slug"), row.getString("type"),
				ChangeKind.valueOf(row.getString("kind")), row.getString("label"), row.getString("cause"),
				row.getObject("recorded_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
				row.getString("version"));
	}

	/** The type and the label of a record. */
	public record Titled(String type, String title) {
	}

}
