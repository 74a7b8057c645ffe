package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.RandomSamples;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random records at the edges of what the JSON Schemas accept: texts of the maximum
 * length in code points, every form of dates, addresses by RFC 3986, long slugs.
 */
final class EdgeRecords {

	private static final List<String> SINGLE_DATES = List.of("2023-07-12", "2023-07", "2023", "2023-24", "0001-01-01",
			"0800-02", "9999-12-31", "9999-23");

	/** Every documented form; no interval ends before its start. */
	static final List<String> DATES = Stream.concat(SINGLE_DATES.stream()
		.flatMap(date -> Stream.of(date, date + "~", date + "?", date + "%", date + " inferred", date + "% inferred",
				date + "/..", "../" + date, date + "/", "/" + date, "0001/" + date + "~", date + "?/9999 inferred")),
			Stream.of("2022-21/2022-23", "2023-07-11/2023-07-12", "2023-05/2023-07", "2021/2023~ inferred",
					"2022/2023-07-06", "2023-05-31/2023-06", "0999-12-31/1000"))
		.toList();

	private static final List<String> ADDRESSES = List.of("http://[2001:db8::1]:8080/x", "https://Example.ORG",
			"https://user:pw@example.org:/", "https://xn--fsq.example/%E4%BE%8B?a=b&c=d;e,(f)!$'*+@:/?#frag?/",
			"https://192.0.2.1/~a_b-c.d", "https://example.org/?" + "a".repeat(979));

	/**
	 * What other systems read as markup, as a command or as an end, or count otherwise.
	 */
	private static final List<String> PIECES = List.of("a", "Z", "7", " ", "\u00a0", "\u3000", "é", "e\u0301", "ß", "ς",
			"İ", "ﬁ", "Ａ", "が", "한", "漢", "ג", "ي", "\u202e", "\u2069", "\u200d", "\u200f", "\u00ad", "😀",
			"👩\u200d🚀", "𝔸", "\udbff\udffd", "\ue000", "\ufffd", "\\", "\\N", "\\u0000", "\"", "'", "“", "«", "`",
			"<", "</script>", "&amp;", "&", "%", "%s", "$1", "{", "}", "{{7*7}}", "[x](y)", "|", "*", "_", "#", "~",
			"^", ";", ",", "=", "@", "-", "--", "://", "https://example.org/<x", "?");

	/** A text begins with one of these, since a label begins with no small letter. */
	private static final List<String> FIRST = List.of("A", "=", "+", "-", "@", "#", "1. ", "\"", "'", "\u0301",
			"\u202e", "😀", "漢", "ג", "\\", "%", "{", "<b>", "É");

	private static final List<String> LAST = List.of("z", "!", "\"", "\\", "😀", "\u0301", "漢", "]", "'", "%",
			"\u202e");

	private final Random random = new Random(20230711);

	private final Map<String, List<Map<String, Object>>> records = new TreeMap<>();

	EdgeRecords() {
		for (int i = 0; i < DATES.size(); i++) {
			add("source", i, "title", line(400), "titleGiven", "ours", "author", line(200), "kind", "ANALYSIS", "url",
					ADDRESSES.get(i % ADDRESSES.size()), "publisher", slug("actor", 0), "publishedOn", DATES.get(i),
					"language", (i % 2 == 0) ? "zh-Hant" : "en-aaaaaaaa-bbbbbbbb-cccccccc-12345", "note", text(2000));
		}
		for (int i = 0; i < 12; i++) {
			add("area", i, "name", line(200), "definition", text(1000), "aliases", List.of(line(200)), "misnomers",
					List.of(line(200)), "note", text(2000), "citations", cited(i));
			add("event", i, "label", line(400), "kind", "OTHER", "place", line(200), "date", date(i), "note",
					text(2000), "citations", cited(i));
			add("actor", i, "name", line(200), "kind", "ORGANISATION", "aliases", List.of(line(200)), "codes",
					Map.of("WIKIDATA", "Q" + (i + 1) + "0".repeat(37)), "affiliations",
					List.of(object("organisation", slug("actor", (i + 1) % 12), "kind", "MEMBER", "title", line(200),
							"from", date(i), "citations", cited(i))),
					"note", text(2000), "citations", cited(i));
			add("agreement", i, "title", line(400), "kind", "CULTURAL_AGREEMENT", "signedOn", date(i), "statedAreas",
					10000, "parties", List.of(object("actor", slug("actor", i), "note", text(2000))), "areas",
					List.of(object("area", slug("area", i), "heading", line(200), "citations", cited(i))), "milestones",
					List.of(object("date", date(i), "status", "PROPOSED", "reportedAs", line(200), "note", text(2000),
							"citations", cited(i))),
					"note", text(2000), "citations", cited(i));
			add("proposal", i, "title", line(400), "milestones",
					List.of(object("date", date(i), "status", "RUMOURED", "citations", cited(i))), "positions",
					List.of(object("actor", slug("actor", i), "stance", "FOR", "basis", "REPORTED", "date", date(i),
							"reason", text(1000), "citations", cited(i))),
					"citations", cited(i));
			add("divergence", i, "entry", slug("event", i), "property", line(80), "kind", "WHEN", "question", line(400),
					"readings",
					List.of(object("value", text(1000), "citations", cited(i), "preferred", true, "reason", text(1000)),
							object("value", text(1000), "citations", cited(i + 1))));
		}
		for (int i = 0; i < DATES.size(); i++) {
			String passage = line(300);
			addVerification(i, passage);
			add("statement", i, "label", line(400), "kind", "PARAPHRASE", "act", "AGREE", "speaker",
					slug("actor", i % 12), "about", List.of(slug("actor", (i + 1) % 12), slug("area", i % 12)), "event",
					slug("event", i % 12), "said", DATES.get(i), "renditions",
					List.of(slug("source", i) + " L" + (i + 1) + " \"" + passage + "\" [HEDGED]", object("source",
							slug("source", (i + 1) % DATES.size()), "passage", text(300), "wording", text(2000))),
					"preferredBecause", text(1000), "note", text(2000));
		}
	}

	/** Writes them as seed data, beside the data of the folder. */
	void write(Path folder) throws IOException {
		JsonMapper json = JsonMapper.shared();
		for (Map.Entry<String, List<Map<String, Object>>> type : records.entrySet()) {
			Files.writeString(folder.resolve(type.getKey() + "s.ndjson"),
					type.getValue().stream().map(json::writeValueAsString).collect(Collectors.joining("\n")));
		}
		Files.writeString(folder.resolve("dataset.ndjson"), json.writeValueAsString(object("title", line(200), "covers",
				Map.of("from", "0001", "until", "9999-12"), "licence", line(200), "contact", line(200))));
	}

	/** The records of a type, such as {@code source}. */
	List<Map<String, Object>> of(String type) {
		return records.get(type);
	}

	private void add(String type, int number, Object... properties) {
		Map<String, Object> record = object("slug", slug(type, number));
		record.putAll(object(properties));
		records.computeIfAbsent(type, none -> new ArrayList<>()).add(record);
	}

	private void addVerification(int number, String passage) {
		Map<String, Object> check = object("passage", passage, "verification",
				RandomSamples.one(random, List.of("VERBATIM", "ALTERED", "NOT_FOUND", "NOT_CHECKED")), "changes",
				List.of(Map.of("kept", line(50) + "  " + line(50)), Map.of("added", " "), Map.of("removed", line(50))),
				"foundIn",
				List.of(slug("source", (number + 2) % DATES.size()), slug("source", (number + 1) % DATES.size())));
		if (number % 3 > 0) {
			check.put("start", number);
			check.put("end", (number % 2 == 0) ? number + 5 : Integer.MAX_VALUE);
		}
		Map<String, Object> record = object("slug", slug("source", number), "textLength", Integer.MAX_VALUE, "passages",
				List.of(check));
		if (number % 2 == 0) {
			record.put("textDigest", "%064x".formatted(number));
		}
		records.computeIfAbsent("verification", none -> new ArrayList<>()).add(record);
	}

	/** A slug of the maximum length. */
	private static String slug(String type, int number) {
		String slug = "edge-" + type + "-" + number;
		return slug + "-" + "x".repeat(80 - slug.length() - 1);
	}

	private String date(int number) {
		return DATES.get((number * 13) % DATES.size());
	}

	private static List<String> cited(int number) {
		return List.of(slug("source", number));
	}

	/** Of the maximum length, or much shorter. */
	private String line(int max) {
		return lineOf(random.nextInt(4) == 0 ? max : 10 + random.nextInt(20));
	}

	/** Several lines, with separators that a line cannot have. */
	private String text(int max) {
		int codePoints = random.nextInt(4) == 0 ? max : 30;
		return lineOf(codePoints / 2 - 1) + RandomSamples.one(random, List.of("\n", "\u2028", "\u2029"))
				+ lineOf(codePoints - codePoints / 2);
	}

	private String lineOf(int codePoints) {
		StringBuilder line = new StringBuilder(RandomSamples.one(random, FIRST));
		String last = RandomSamples.one(random, LAST);
		while (count(line) + count(last) < codePoints) {
			String piece = RandomSamples.one(random, PIECES);
			line.append((count(line) + count(piece) + count(last) <= codePoints) ? piece : "x");
		}
		return line.append(last).toString();
	}

	private static int count(CharSequence text) {
		return (int) text.codePoints().count();
	}

	private static Map<String, Object> object(Object... properties) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < properties.length; i += 2) {
			object.put((String) properties[i], properties[i + 1]);
		}
		return object;
	}

}
