package org.briefingapi.check;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.search.FoundText;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the record that one check needs, to be found by the words that they
 * share with another.
 */
final class EvidencePool {

	private static final int MAX_CANDIDATES = 12;

	private static final String DISAGREEMENTS = "Where the sources disagree";

	private static final String DISAGREE = "The sources disagree: ";

	private static final Pattern OTHER_NOTE = Pattern.compile("^.* \\(as in note (\\d+)\\)");

	/** The end of a note without an address: place and reserves. */
	private static final Pattern PLACE = Pattern.compile("(?:, (?:line|para) [^,;]*)?(?:; .*)?\\.?$");

	private final List<RecordSentence> all = new ArrayList<>();

	private final Map<String, List<Integer>> byForm = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	private final Map<String, List<RecordSentence>> ofRecords = new HashMap<>();

	/** Adds the sentences of a briefing. */
	void addBriefing(String markdown) {
		Passages passages = Passages.of(markdown);
		String section = "";
		String question = null;
		for (Passage passage : passages.all()) {
			if (passage.skipped() == null) {
				add(passage, section.equals(DISAGREEMENTS) ? question : asked(passage.text()), passages.footnotes());
			}
			else if (passage.text().startsWith("## ")) {
				section = passage.text().substring(3);
				question = null;
			}
			else if (passage.text().startsWith("**")) {
				question = passage.text().replace("*", "");
			}
		}
	}

	private void add(Passage passage, @Nullable String dispute, Map<String, String> footnotes) {
		if (known.add(passage.text())) {
			List<String> references = passage.notes()
				.stream()
				.map(footnotes::get)
				.filter(Objects::nonNull)
				.map(note -> whole(note, footnotes))
				.toList();
			add(new RecordSentence(passage.text(), Token.of(passage.text()), "", List.of(), references, dispute, null));
		}
	}

	/** A note that names its source by another note, with the source itself. */
	private static String whole(String note, Map<String, String> footnotes) {
		Matcher reference = OTHER_NOTE.matcher(note);
		String other = reference.find() ? footnotes.get(reference.group(1)) : null;
		return (other != null) ? source(other) + note.substring(reference.end()) : note;
	}

	private static String source(String note) {
		String head = note.split(": “", 2)[0];
		int address = head.lastIndexOf('>') + 1;
		return (address > 0) ? head.substring(0, address) : PLACE.matcher(head).replaceFirst("");
	}

	/** The question of a sentence that says that sources disagree on it. */
	private static @Nullable String asked(String sentence) {
		return (sentence.startsWith(DISAGREE) && sentence.endsWith("?")) ? sentence.substring(DISAGREE.length()) : null;
	}

	private void add(RecordSentence evidence) {
		int number = all.size();
		all.add(evidence);
		evidence.tokens()
			.stream()
			.map(Token::form)
			.distinct()
			.forEach(form -> byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(number));
	}

	/** Those that share most words with a sentence. */
	List<RecordSentence> candidates(List<Token> sentence) {
		Map<Integer, Double> shared = new HashMap<>();
		sentence.stream().map(Token::form).distinct().forEach(form -> {
			List<Integer> with = byForm.getOrDefault(form, List.of());
			// a rare word tells more
			with.forEach(number -> shared.merge(number, 1 + 1.0 / with.size(), Double::sum));
		});
		return shared.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(entry -> all.get(entry.getKey()).text()))
			.limit(MAX_CANDIDATES)
			.map(entry -> all.get(entry.getKey()))
			.toList();
	}

	/** The sentences of a record as the search gives it. */
	List<RecordSentence> of(FoundText record) {
		return ofRecords.computeIfAbsent(record.slug(), slug -> sentences(record));
	}

	private static List<RecordSentence> sentences(FoundText record) {
		String context = context(record);
		List<Token> contextTokens = Token.of(context);
		Map<String, RecordSentence> sentences = new LinkedHashMap<>();
		record.texts()
			.stream()
			.flatMap(text -> Passages.of(text.replace('\n', ' ')).all().stream())
			.filter(passage -> passage.skipped() == null)
			.forEach(passage -> sentences.putIfAbsent(passage.text(), new RecordSentence(passage.text(),
					Token.of(passage.text()), context, contextTokens, List.of(), null, record)));
		return List.copyOf(sentences.values());
	}

	private static String context(FoundText record) {
		StringBuilder words = new StringBuilder();
		record.participants().stream().limit(1).forEach(speaker -> words.append(speaker).append(' '));
		LocalDate earliest = record.earliest();
		LocalDate latest = record.latest();
		if (earliest != null && latest != null && earliest.getYear() == latest.getYear()) {
			words.append(earliest.getYear()).append(' ');
			if (earliest.getMonth() == latest.getMonth()) {
				words.append(earliest.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)).append(' ');
			}
			if (earliest.equals(latest)) {
				words.append(earliest.getDayOfMonth());
			}
		}
		return words.toString().strip();
	}

}
