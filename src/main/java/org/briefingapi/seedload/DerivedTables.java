package org.briefingapi.seedload;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.briefingapi.seedfile.SeedType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is worked out of the rows of entries, and of the sources that bear them out: who
 * is involved in them, and what the sources leave open. It is kept in tables of its own,
 * so that a list of it costs no more than its page.
 */
@Component
public class DerivedTables {

	/** The tables that nothing else is written to. */
	public static final Set<String> TABLES = Set.of("involvement", "gap");

	static final List<SeedType> ENTRIES = List.of(SeedType.EVENT, SeedType.PROPOSAL, SeedType.AGREEMENT,
			SeedType.STATEMENT);

	/** Of entries of any type: with its name, its table, and the column of its date. */
	private static final List<String> GAPS = List.of("""
			select 'UNDATED', e.slug, %1$s, 1 from %2$s e where e.slug in (:entries) and e.%3$s is null
			""", """
			select 'INFERRED_DATE', e.slug, %1$s, 1 from %2$s e
			where e.slug in (:entries) and e.%3$s like '%% inferred'
			""", """
			select 'SINGLE_SOURCE', t.cited, %1$s, 1 from testimony t
			where t.cited in (:entries) group by t.cited having count(distinct t.origin) = 1
			""", """
			select 'NO_PRIMARY_SOURCE', e.slug, %1$s, 1 from %2$s e
			where e.slug in (:entries)
			  and not exists (select 1 from testimony t where t.cited = e.slug and t.from_primary = 1)
			""", """
			select case c.verification when 'NOT_FOUND' then 'PASSAGE_NOT_FOUND' else 'PASSAGE_NOT_CHECKED' end,
			  c.node, %1$s, cast(count(*) as int)
			from citation c
			where c.node in (:entries)
			  and (c.verification = 'NOT_FOUND' or c.verification = 'NOT_CHECKED' and c.passage is not null)
			group by c.node, c.verification
			""");

	private static final String UNNAMED_AREAS = """
			select 'UNNAMED_AREAS', a.slug, %1$s, a.stated_areas - cast(count(g.id) as int)
			from agreement a left join agreed_area g on g.node = a.slug
			where a.slug in (:entries) group by a.slug, a.stated_areas having a.stated_areas > count(g.id)
			""";

	private static final String UNNAMED_SPEAKER = """
			select 'UNNAMED_SPEAKER', s.slug, %1$s, 1 from statement s join actor a on a.slug = s.speaker
			where s.slug in (:entries) and a.kind = 'UNNAMED'
			""";

	/** H2 compares each row that it finds with all of a list. */
	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	DerivedTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Works out entries of one type for the first time. */
	void add(SeedType type, List<String> entries) {
		forEachBatch(entries, batch -> addBatch(type, batch));
	}

	/** Works out entries of one type anew. */
	void refresh(SeedType type, List<String> entries) {
		forEachBatch(entries, batch -> {
			TABLES
				.forEach(table -> update(String.format(Locale.ROOT, "delete from %s where entry in (:entries)", table),
						batch));
			addBatch(type, batch);
		});
	}

	private static void forEachBatch(List<String> entries, Consumer<List<String>> action) {
		for (int from = 0; from < entries.size(); from += BATCH) {
			action.accept(entries.subList(from, Math.min(entries.size(), from + BATCH)));
		}
	}

	private void addBatch(SeedType type, List<String> entries) {
		insert("involvement (actor, entry, entry_type, earliest)", involvements(type), type, entries);
		String gap = "gap (kind, entry, entry_type, amount)";
		GAPS.forEach(select -> insert(gap, select, type, entries));
		if (type == SeedType.AGREEMENT) {
			insert(gap, UNNAMED_AREAS, type, entries);
		}
		if (type == SeedType.STATEMENT) {
			insert(gap, UNNAMED_SPEAKER, type, entries);
		}
	}

	private void insert(String into, String select, SeedType type, List<String> entries) {
		String found = String.format(Locale.ROOT, select, "'" + type.schemaType() + "'", type.singular(), dated(type));
		update(String.format(Locale.ROOT, "insert into %s %s", into, found), entries);
	}

	private void update(String sql, List<String> entries) {
		jdbc.sql(sql).param("entries", entries).update();
	}

	private static String dated(SeedType type) {
		return switch (type) {
			case STATEMENT -> "said";
			case AGREEMENT -> "concluded";
			case PROPOSAL -> "proposed";
			case EVENT -> "held";
			default -> throw new IllegalArgumentException(type.noun() + " is no entry");
		};
	}

	private static String involvements(SeedType type) {
		return switch (type) {
			case STATEMENT -> """
					select actor, statement, %1$s, earliest from voice where statement in (:entries)
					union select subject, statement, %1$s, earliest from about
					where statement in (:entries) and subject_type = 'Actor'""";
			case AGREEMENT -> """
					select actor, agreement, %1$s, earliest from party where agreement in (:entries)
					union select signatory, agreement, %1$s, earliest from party
					where agreement in (:entries) and signatory is not null""";
			case PROPOSAL -> """
					select s.actor, p.slug, %1$s, p.earliest from position s join proposal p on p.slug = s.proposal
					where p.slug in (:entries)
					union select proposer, slug, %1$s, earliest from proposal
					where slug in (:entries) and proposer is not null""";
			case EVENT -> "select actor, event, %1$s, earliest from participant where event in (:entries)";
			default -> throw new IllegalArgumentException(type.noun() + " is no entry");
		};
	}

}
