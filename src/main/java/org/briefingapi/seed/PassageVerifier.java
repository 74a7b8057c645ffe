package org.briefingapi.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Verifications;
import org.briefingapi.seedfile.Verifications.OfText;
import org.briefingapi.verification.MatchResult;
import org.briefingapi.verification.PassageCheck;
import org.briefingapi.verification.Place;
import org.briefingapi.verification.QuotationCheck;
import org.briefingapi.verification.SourceText;
import org.briefingapi.verification.SourceTexts;
import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;

/**
 * Looks up all passages whose source's text is at hand, and compares the results with the
 * recorded ones.
 * <p>
 * The recorded results of a source stay as they are where its text cannot be read, is not
 * the one that was meant, or has a passage that no longer stands. A passage without a
 * recorded result that does not stand in a text that was checked before is one of these:
 * it was changed, or is wrong. It is recorded all the same where that is asked for.
 */
final class PassageVerifier {

	private final Checked data;

	private final Verifications recorded;

	private final boolean accepting;

	private final List<String> rows = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private final Map<Verification, Integer> counts = new EnumMap<>(Verification.class);

	/**
	 * Makes ready to verify.
	 * @param accepting whether to record also passages that do not stand
	 */
	PassageVerifier(Checked data, boolean accepting) {
		this.data = data;
		this.recorded = data.verifications();
		this.accepting = accepting;
	}

	/** The results to record, by source. */
	SortedMap<String, OfText> verify(SourceTexts texts) {
		faults.addAll(texts.faults());
		Map<String, String> searched = texts.bySlug();
		Map<String, SourceText> meant = meant(texts);
		searched.keySet().retainAll(meant.keySet());
		QuotationCheck check = new QuotationCheck(searched);
		SortedMap<String, OfText> results = new TreeMap<>();
		meant.forEach((slug, text) -> results.put(slug,
				new OfText(text.sha256(), text.text().codePointCount(0, text.text().length()), new TreeMap<>())));
		TreeSet<String> broken = new TreeSet<>();
		for (CitedPassage passage : CitedPassage.of(data.folder())) {
			OfText result = results.get(passage.source());
			MatchResult finding = (result != null) ? check.check(passage.source(), passage.words()) : null;
			Verification verification = (finding != null) ? finding.verification() : Verification.NOT_CHECKED;
			counts.merge(verification, 1, Integer::sum);
			if (finding == null || verification == Verification.NOT_CHECKED) {
				if (!meant.containsKey(passage.source())) {
					addCopies(passage, check, meant.keySet(), results);
				}
				continue;
			}
			if (verification != Verification.VERBATIM) {
				rows.add(passage.row(finding));
			}
			if (isBroken(passage, finding)) {
				broken.add(passage.source());
				faults.add(passage.place() + String.format(Locale.ROOT,
						"%s no longer stands in the text of %s; correct it, or record it as it is", passage.quoted(),
						passage.source()) + " (ACCEPT=yes)");
			}
			result.passages().put(passage.words(), toCheck(passage, finding, meant.keySet()));
		}
		results.values().removeIf(text -> text.passages().isEmpty());
		recorded.bySource().forEach((slug, text) -> {
			if (text.digest() != null && data.index().contains(slug)
					&& (broken.contains(slug) || !meant.containsKey(slug))) {
				results.put(slug, text);
			}
		});
		return results;
	}

	/** The texts of sources, but for those that took the place of another. */
	private Map<String, SourceText> meant(SourceTexts texts) {
		SortedMap<String, SourceText> meant = new TreeMap<>();
		texts.texts().forEach((slug, text) -> {
			String digest = (data.textDigests().of(slug) != null) ? data.textDigests().of(slug)
					: recorded.textDigest(slug);
			if (!data.index().contains(slug)) {
				notes.add(String.format(Locale.ROOT,
						"%s.txt: is the text of no source of the data and was left alone; name a text after its source",
						slug));
			}
			else if (digest != null && !digest.equals(text.sha256())) {
				faults.add(String.format(Locale.ROOT,
						("%s.txt: is not the text that the passages were taken from: its SHA-256 is %s, recorded is"
								+ " %s. Its passages were not checked; if it is the right one, change textDigest in the record"
								+ " of the source, or delete what %s has of it"),
						slug, text.sha256(), digest, data.folder().verifications().name()));
			}
			else {
				meant.put(slug, text);
			}
		});
		return meant;
	}

	private boolean isBroken(CitedPassage passage, MatchResult finding) {
		OfText before = recorded.bySource().get(passage.source());
		if (before == null || accepting || stands(finding.verification())) {
			return false;
		}
		PassageCheck known = before.passages().get(passage.words());
		return known == null || stands(known.verification());
	}

	private static boolean stands(Verification verification) {
		return verification == Verification.VERBATIM || verification == Verification.NORMALISED;
	}

	/**
	 * A passage whose own text is not at hand may stand in the text of a source that
	 * neither derives from it nor is its origin.
	 */
	private void addCopies(CitedPassage passage, QuotationCheck check, Set<String> cached,
			SortedMap<String, OfText> results) {
		Set<String> copies = new TreeSet<>(check.textsWith(passage.words()));
		copies.addAll(notAtHand(passage, cached));
		copies.removeIf(copy -> derives(copy, passage.source()) || derives(passage.source(), copy));
		if (!copies.isEmpty()) {
			results.computeIfAbsent(passage.source(), slug -> new OfText(null, null, new TreeMap<>()))
				.passages()
				.put(passage.words(),
						new PassageCheck(Verification.NOT_CHECKED, null, null, List.of(), List.copyOf(copies)));
		}
	}

	private boolean derives(String copy, String origin) {
		String source = data.derivations().get(copy);
		while (source != null && !source.equals(origin)) {
			source = data.derivations().get(source);
		}
		return source != null;
	}

	/** Texts that are not at hand, but were found to have the passage. */
	private List<String> notAtHand(CitedPassage passage, Set<String> cached) {
		return recorded.find(passage.source(), passage.words())
			.foundIn()
			.stream()
			.filter(source -> !cached.contains(source) && data.index().contains(source))
			.toList();
	}

	/** A text that is not at hand may still have the passages found in it before. */
	private PassageCheck toCheck(CitedPassage passage, MatchResult finding, Set<String> cached) {
		Set<String> foundIn = new TreeSet<>(finding.foundIn());
		if (finding.verification() == Verification.NOT_FOUND) {
			foundIn.addAll(notAtHand(passage, cached));
		}
		Place place = finding.place();
		return new PassageCheck(finding.verification(), (place != null) ? place.start() : null,
				(place != null) ? place.end() : null,
				finding.changes().stream().map(PassageVerifier::onOneLine).toList(), List.copyOf(foundIn));
	}

	private static WordChange onOneLine(WordChange change) {
		return new WordChange(change.kind(), change.text().replaceAll("\\s+", " "));
	}

	/** A line for each passage that does not stand letter for letter. */
	List<String> rows() {
		return rows;
	}

	/** Notes for the reader on texts that are not wrong. */
	List<String> notes() {
		return notes;
	}

	/**
	 * The faults: texts that are not as they should be, passages that do not stand.
	 */
	List<String> faults() {
		return faults;
	}

	/** One line: how many passages there are of each result. */
	String summary() {
		StringBuilder summary = new StringBuilder();
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		summary.append(String.format(Locale.ROOT, "%,d passages", all));
		String separator = ": ";
		for (Map.Entry<Verification, Integer> count : counts.entrySet()) {
			summary.append(separator).append(String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()));
			separator = ", ";
		}
		return summary.toString();
	}

}
