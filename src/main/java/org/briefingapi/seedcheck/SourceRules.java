package org.briefingapi.seedcheck;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;

/**
 * Rules for the titles of sources: a title is as printed, unless it is marked as ours.
 */
final class SourceRules {

	private static final Set<UnicodeScript> CYRILLIC = Set.of(UnicodeScript.CYRILLIC);

	/** The scripts of languages that do not use the Latin script. */
	private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.of("ar", Set.of(UnicodeScript.ARABIC), "fa",
			Set.of(UnicodeScript.ARABIC), "ja",
			Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA), "ko",
			Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN), "ru", CYRILLIC, "uk", CYRILLIC, "zh",
			Set.of(UnicodeScript.HAN));

	/** Matches notes which say that the title was not read from the text. */
	private static final Pattern TITLE_OF_ADDRESS = Pattern
		.compile("\\btitle (is (read from|that of) the address|was not seen)|\\bfirst words stand for\\b");

	private SourceRules() {
	}

	static boolean isTitleOurs(SeedRecord source) {
		return "ours".equals(source.text("/titleGiven"));
	}

	static void check(SeedRecord source, Faults faults) {
		String title = source.text("/title");
		if (title == null || isTitleOurs(source)) {
			return;
		}
		String note = source.text("/note");
		if (note != null && TITLE_OF_ADDRESS.matcher(note).find()) {
			faults.add(source, "/note",
					"says that the title was not read from the text itself; add titleGiven: ours, or write the title as printed");
			return;
		}
		String language = String.valueOf(source.text("/language")).replaceAll("-.*", "");
		Set<UnicodeScript> scripts = SCRIPTS.get(language);
		if (title.contains("…")) {
			faults.add(source, "/title",
					"leaves words out; write the title as printed, or describe the text and add titleGiven: ours");
		}
		else if (scripts != null
				&& title.codePoints().noneMatch(letter -> scripts.contains(UnicodeScript.of(letter)))) {
			faults.add(source, "/title",
					String.format(Locale.ROOT,
							"is not in the script of its language, %s; write the title as printed, or add "
									+ "titleGiven: ours to a description",
							language));
		}
	}

}
