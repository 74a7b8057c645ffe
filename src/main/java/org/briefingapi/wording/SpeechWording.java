package org.briefingapi.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences on speech and writing: one template for each kind. */
public final class SpeechWording {

	/** Words in which a text speaks of itself. */
	private static final Pattern OWN_TEXT = Pattern.compile("^The (communiqué|declaration)(?= \\p{Ll}+s )");

	private SpeechWording() {
	}

	/** A quotation; words that begin in mid-sentence get an ellipsis in front. */
	public static String quotation(String speaker, String words, boolean declared, Attribution attribution) {
		String by = (attribution.reporter() != null) ? " by " + attribution.reporter() : "";
		String verb = switch (attribution.certainty()) {
			case ASSERTED -> declared ? "declared" : "said";
			case REPORTED -> "is quoted" + by + " as saying";
			case HEDGED -> "is said" + by + " to have said";
		};
		String before = English.typeset(English.sentenceCase(English.punctuated(speaker + " " + verb + ": ")));
		String dots = Character.isLowerCase(words.strip().charAt(0)) ? "… " : "";
		String quoted = English.excerpt(English.innerQuotes(words), English.room(before));
		return before + "“" + dots + quoted + (quoted.matches(".*[.?!…][’)]?") ? "”" : ".”");
	}

	/**
	 * A paraphrase, in the words of a source or of the record.
	 * @param names the names of the speaker with which such words may begin
	 * @param verb the verb for the speaker's act, in the past tense
	 */
	public static String paraphrase(String speaker, List<String> names, String verb, String words,
			Attribution attribution) {
		String aside = attribution.aside();
		if (OWN_TEXT.matcher(words).find()) {
			String by = " of " + speaker + aside + (aside.isEmpty() ? "" : ",");
			return English.sentence(English
				.excerpt(OWN_TEXT.matcher(words).replaceFirst("$0" + Matcher.quoteReplacement(by)), English.room("")));
		}
		for (String name : names) {
			if (words.startsWith(name + " ") || words.startsWith(name + ", ")) {
				String before = speaker + aside + (aside.isEmpty() ? "" : ",");
				return English.sentence(before + English.excerpt(words.substring(name.length()), English.room(before)));
			}
		}
		String before = speaker + " " + verb + aside + ": ";
		return English.sentence(before + English.sentenceCase(English.excerpt(words, English.room(before))));
	}

	/** The question of a disagreement. */
	public static String disagreement(String question) {
		return "The sources disagree: " + English.within(question);
	}

	/**
	 * One answer to the question.
	 * @param sources the names of its sources, at least one
	 */
	public static String reading(String value, List<String> sources) {
		List<String> shown = (sources.size() > 3)
				? List.of(sources.get(0), sources.get(1), English.count(sources.size() - 2L, "other")) : sources;
		String by = " (" + English.list(shown) + ")";
		return English.sentence(English.excerpt(value, English.room(by)) + by);
	}

}
