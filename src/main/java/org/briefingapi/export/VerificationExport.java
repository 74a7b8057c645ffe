package org.briefingapi.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.briefingapi.verification.Verification;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives back the results of the checks of passages, source by source. */
@Component
class VerificationExport {

	private static final int BATCH = 100;

	/** How the store begins each run of words. */
	private static final Map<Character, String> KINDS = Map.of('=', "kept", '+', "added", '-', "removed");

	private static final String PASSAGES = """
			select c.source, s.text_digest, c.passage, c.verification, c.starts_at, c.ends_at, c.changes, f.source as found_in
			from citation c join source s on s.slug = c.source
			left join found_in f on f.cited = c.cited and f.ordinal = c.ordinal
			where c.source in (:slugs) and c.passage is not null
			  and (c.verification <> :unchecked or f.source is not null)
			order by c.source, c.starts_at, c.passage, c.cited, c.ordinal, f.source
			""";

	private final JdbcClient jdbc;

	VerificationExport(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void forEach(Consumer<String> action) {
		String last = "";
		List<String> slugs = slugs(last);
		while (!slugs.isEmpty()) {
			Map<String, ObjectNode> sources = new LinkedHashMap<>();
			Map<String, ObjectNode> passages = new LinkedHashMap<>();
			jdbc.sql(PASSAGES)
				.param("slugs", slugs)
				.param("unchecked", Verification.NOT_CHECKED.name())
				.query((ResultSet row) -> {
					add(row, sources, passages);
				});
			sources.values().forEach(source -> action.accept(source.toString()));
			last = slugs.get(slugs.size() - 1);
			slugs = slugs(last);
		}
	}

	private List<String> slugs(String last) {
		return jdbc.sql(String.format(Locale.ROOT, """
				select slug from source where slug > ? and (text_digest is not null or slug in (
					select c.source from found_in f join citation c on c.cited = f.cited and c.ordinal = f.ordinal))
				order by slug fetch first %d rows only""", BATCH)).param(last).query(String.class).list();
	}

	/** A passage that is cited more than once is told once. */
	private static void add(ResultSet row, Map<String, ObjectNode> sources, Map<String, ObjectNode> passages)
			throws SQLException {
		String slug = row.getString("source");
		String digest = row.getString("text_digest");
		ObjectNode source = sources.computeIfAbsent(slug, key -> digest(object("slug", key), digest));
		String words = row.getString("passage");
		ObjectNode passage = passages.get(slug + "\n" + words);
		if (passage == null) {
			passage = object("passage", words).put("verification", row.getString("verification"));
			passages.put(slug + "\n" + words, passage);
			source.withArray("passages").add(passage);
			if (row.getObject("starts_at") != null) {
				passage.put("start", row.getInt("starts_at")).put("end", row.getInt("ends_at"));
			}
			if (row.getString("changes") != null) {
				for (String line : row.getString("changes").split("\n")) {
					passage.withArray("changes").add(object(KINDS.get(line.charAt(0)), line.substring(1)));
				}
			}
		}
		String foundIn = row.getString("found_in");
		if (foundIn != null
				&& passage.withArray("foundIn").valueStream().noneMatch(known -> known.stringValue().equals(foundIn))) {
			passage.withArray("foundIn").add(foundIn);
		}
	}

	private static ObjectNode digest(ObjectNode source, @Nullable String digest) {
		return (digest != null) ? source.put("textDigest", digest) : source;
	}

	private static ObjectNode object(String key, String value) {
		return JsonNodeFactory.instance.objectNode().put(key, value);
	}

}
