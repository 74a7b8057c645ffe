package org.briefingapi.seedfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.briefingapi.verification.PassageCheck;
import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The recorded passage checks of all texts, by the slug of the source. */
public record Verifications(SortedMap<String, OfText> bySource) {

	/**
	 * The recorded checks of the passages of one source.
	 *
	 * @param digest the digest of the text; null if the text was not available, so that
	 * the passages were only looked up in other texts
	 * @param length the length of the text in Unicode code points; null if not recorded
	 */
	public record OfText(@Nullable String digest, @Nullable Integer length, Map<String, PassageCheck> passages) {
	}

	/**
	 * Reads the recorded checks. Checks against an outdated text and malformed entries
	 * are skipped.
	 * @param meant the digests of the current texts
	 */
	public static Verifications read(SeedFile file, TextDigests meant) {
		SortedMap<String, OfText> bySource = new TreeMap<>();
		file.forEach(new Faults(), record -> {
			String digest = record.text("/textDigest");
			String other = meant.of(record.slug());
			if (digest == null || other == null || other.equals(digest)) {
				bySource.put(record.slug(), new OfText(digest, record.number("/textLength"), passages(record)));
			}
		});
		return new Verifications(Collections.unmodifiableSortedMap(bySource));
	}

	private static Map<String, PassageCheck> passages(SeedRecord record) {
		Map<String, PassageCheck> passages = new TreeMap<>();
		for (JsonNode entry : record.list("/passages")) {
			Verification verification = verification(entry.path("verification").stringValue(""));
			if (verification != null) {
				passages.put(entry.path("passage").stringValue(""), (record.text("/textDigest") != null)
						? check(verification, entry) : check(Verification.NOT_CHECKED, entry));
			}
		}
		return passages;
	}

	/** Leaves out what the store does not keep, such as a start without an end. */
	private static PassageCheck check(Verification verification, JsonNode entry) {
		boolean checked = verification != Verification.NOT_CHECKED;
		Integer start = SeedRecord.number(entry.path("start"));
		Integer end = SeedRecord.number(entry.path("end"));
		boolean placed = checked && start != null && end != null;
		return new PassageCheck(verification, placed ? start : null, placed ? end : null,
				checked ? changes(entry) : List.of(), foundIn(entry));
	}

	private static @Nullable Verification verification(String name) {
		for (Verification verification : Verification.values()) {
			if (verification.name().equals(name)) {
				return verification;
			}
		}
		return null;
	}

	private static List<WordChange> changes(JsonNode entry) {
		List<WordChange> changes = new ArrayList<>();
		for (JsonNode change : entry.path("changes")) {
			for (WordChange.Kind kind : WordChange.Kind.values()) {
				String words = change.path(VerificationFile.key(kind)).stringValue(null);
				if (words != null) {
					changes.add(new WordChange(kind, words));
				}
			}
		}
		return changes;
	}

	private static List<String> foundIn(JsonNode entry) {
		return entry.path("foundIn").valueStream().map(source -> source.stringValue("")).sorted().toList();
	}

	/** The recorded check of a passage; {@link PassageCheck#NONE} if there is none. */
	public PassageCheck find(String source, @Nullable String passage) {
		OfText text = bySource.get(source);
		return (text == null || passage == null) ? PassageCheck.NONE
				: text.passages().getOrDefault(passage, PassageCheck.NONE);
	}

	/**
	 * The digest of the text that the passages of a source were checked against; null if
	 * unknown.
	 */
	public @Nullable String textDigest(String source) {
		OfText text = bySource.get(source);
		return (text != null) ? text.digest() : null;
	}

}
