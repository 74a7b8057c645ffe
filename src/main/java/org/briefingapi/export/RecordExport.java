package org.briefingapi.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.SeedQueries;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.Verifications;
import org.briefingapi.seedload.RecordBinder;
import org.briefingapi.seedload.RecordStores;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetDescription;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Gives the records of the store back in the form of seed data. A load of them makes the
 * same data set.
 */
@Component
public class RecordExport {

	private static final int BATCH = 500;

	private static final String CITATIONS = """
			select node, cited, rendition, source, locator, passage, certainty, wording, attributed_to
			from citation where node in (:slugs) order by cited, ordinal
			""";

	private static final String ALIASES = "select node, alias from slug_alias where node in (:slugs) order by node, alias";

	/** Values that are left out of seed data, where their absence says the same. */
	private static final Map<String, Object> DEFAULTS = Map.of("certainty", "ASSERTED", "preferred", false,
			"areasComplete", false);

	private static final String CHECKS = "verifications";

	/** The file in which the data set describes itself. */
	static final String DESCRIPTION = "dataset";

	private final RecordBinder binder = new RecordBinder(new Verifications(Collections.emptySortedMap()), "");

	private final JdbcClient jdbc;

	private final VerificationExport checks;

	private final RecordStores stores;

	private final Datasets datasets;

	RecordExport(JdbcClient jdbc, VerificationExport checks, RecordStores stores, Datasets datasets) {
		this.datasets = datasets;
		this.stores = stores;
		this.jdbc = jdbc;
		this.checks = checks;
	}

	/**
	 * Hands over each record of a type as JSON, by slug. It must run in a transaction,
	 * and holds no more than a batch.
	 * @param plural the name of the type's file, for example {@code statements}
	 */
	public void forEach(String plural, Consumer<String> action) {
		if (plural.equals(CHECKS)) {
			checks.forEach(action);
			return;
		}
		if (plural.equals(DESCRIPTION)) {
			datasets.dataset()
				.map(Dataset::description)
				.filter(description -> !description.equals(DatasetDescription.NONE))
				.ifPresent(description -> action.accept(json(description).toString()));
			return;
		}
		SeedType type = SeedType.ofPlural(plural);
		RecordStore<?> store = stores.of(type);
		List<String> slugs = slugs(type, "");
		while (!slugs.isEmpty()) {
			Map<String, ObjectNode> records = records(store.seedQueries(), slugs);
			if (!store.generatedFields().isEmpty()) {
				Map<String, String> fields = fields(slugs);
				records.forEach((slug, record) -> leaveOutGenerated(type, record, fields.get(slug)));
			}
			records.values().forEach(record -> action.accept(record.toString()));
			slugs = slugs(type, slugs.get(slugs.size() - 1));
		}
	}

	/**
	 * The names of all files, those of the types in the order in which they are loaded.
	 */
	public static List<String> plurals() {
		return Stream.concat(Stream.of(SeedType.values()).map(SeedType::plural), Stream.of(CHECKS, DESCRIPTION))
			.toList();
	}

	private static ObjectNode json(DatasetDescription description) {
		ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", description.title());
		if (description.coversFrom() != null && description.coversUntil() != null) {
			json.putObject("covers")
				.put("from", description.coversFrom().toString())
				.put("until", description.coversUntil().toString());
		}
		json.put("licence", description.licence());
		if (description.contact() != null) {
			json.put("contact", description.contact());
		}
		return json;
	}

	private List<String> slugs(SeedType type, String last) {
		return jdbc.sql(String.format(Locale.ROOT,
				"select slug from node where type = ? and slug > ? order by type, slug fetch first %d rows only",
				BATCH))
			.params(type.schemaType(), last)
			.query(String.class)
			.list();
	}

	private Map<String, String> fields(List<String> slugs) {
		Map<String, String> fields = new HashMap<>();
		jdbc.sql("select slug, fields from node where slug in (:slugs)")
			.param("slugs", slugs)
			.query((ResultSet row) -> {
				fields.put(row.getString(1), row.getString(2));
			});
		return fields;
	}

	/**
	 * Leaves out the values that were generated for want of one in the seed data. The
	 * digests of the fields, which are in the order of their names, tell them.
	 */
	private void leaveOutGenerated(SeedType type, ObjectNode json, String fields) {
		RecordStore<?> store = stores.of(type);
		SeedRecord record = SeedRecord.of(type, "", 0, 0, json, pointer -> 0);
		List<String> names = binder.tree(binder.bind(record, store.table().recordType()))
			.propertyStream()
			.map(Map.Entry::getKey)
			.filter(name -> !name.equals("slug"))
			.toList();
		String[] digests = fields.split(",", -1);
		store.generatedFields().forEach(name -> {
			if (digests[names.indexOf(name)].isEmpty()) {
				json.remove(name);
			}
		});
	}

	private Map<String, ObjectNode> records(SeedQueries stored, List<String> slugs) {
		Map<String, ObjectNode> records = new LinkedHashMap<>();
		Map<String, ObjectNode> citedKeys = new HashMap<>();
		read(stored.records(), slugs, (slug, id, row) -> {
			records.put(slug, row);
			citedKeys.put(slug, row);
		});
		stored.parts().forEach((key, sql) -> read(sql, slugs, (slug, id, row) -> {
			records.get(slug).withArray(key).add(row);
			citedKeys.put(id, row);
		}));
		stored.lists()
			.forEach((key, sql) -> read(sql, slugs,
					(slug, id, row) -> records.get(slug).withArray(key).add(row.get("item"))));
		read(ALIASES, slugs, (slug, id, row) -> records.get(slug).withArray("slugAliases").add(id));
		stored.maps()
			.forEach((key, sql) -> read(sql, slugs,
					(slug, id, row) -> records.get(slug).withObject("/" + key).set(id, row.get("item"))));
		addCitations(slugs, citedKeys);
		return records;
	}

	private void addCitations(List<String> slugs, Map<String, ObjectNode> citedKeys) {
		jdbc.sql(CITATIONS).param("slugs", slugs).query((ResultSet row) -> {
			String cited = row.getString("cited");
			ObjectNode added = citedKeys.get(cited.replaceFirst("/added$", ""));
			String key = cited.endsWith("/added") ? "addedBy"
					: row.getBoolean("rendition") ? "renditions" : "citations";
			citations(added, key).add(object(row, 4));
		});
	}

	private static ArrayNode citations(ObjectNode cited, String key) {
		return cited.withArray(key);
	}

	/** The columns: the slug of the record, the id of the part, then its values. */
	private void read(String sql, Collection<String> slugs, Row action) {
		jdbc.sql(sql).param("slugs", slugs).query((ResultSet row) -> {
			action.accept(row.getString(1), row.getString(2), object(row, 3));
		});
	}

	private static ObjectNode object(ResultSet row, int first) throws SQLException {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (int i = first; i <= row.getMetaData().getColumnCount(); i++) {
			String key = JdbcUtils.convertUnderscoreNameToPropertyName(row.getMetaData().getColumnLabel(i));
			Object value = row.getObject(i);
			if (value != null && !value.equals(DEFAULTS.get(key))) {
				if (value instanceof Boolean flag) {
					object.put(key, flag);
				}
				else if (value instanceof Number number) {
					object.put(key, number.intValue());
				}
				else {
					object.put(key, value.toString());
				}
			}
		}
		return object;
	}

	private interface Row {

		void accept(String slug, String id, ObjectNode row);

	}

}
