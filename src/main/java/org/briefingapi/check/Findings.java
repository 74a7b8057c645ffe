package org.briefingapi.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.briefingapi.check.CheckedSentence.Found;
import org.briefingapi.check.CheckedSentence.FoundName;
import org.briefingapi.search.NamedRecord;

/** Finds names, dates, numbers and quotations in a sentence. */
final class Findings {

	private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

	private static final Pattern DATE = Pattern.compile("\\b(?:\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} )?" + MONTH
			+ "(?: \\d{1,2},)? \\d{4}|\\d{1,2} " + MONTH + "|(?:19|20)\\d{2})\\b");

	private static final Pattern QUOTATION = Pattern.compile("“([^”]+)”|\"([^\"]+)\"");

	private Findings() {
	}

	static Found in(String text, List<NamedRecord> names) {
		List<String> numbers = Token.of(DATE.matcher(text).replaceAll(" "))
			.stream()
			.filter(token -> token.kind() == Token.Kind.NUMBER)
			.map(Token::written)
			.toList();
		return new Found(names.stream().map(FoundName::of).distinct().toList(),
				DATE.matcher(text).results().map(MatchResult::group).toList(), numbers,
				QUOTATION.matcher(text)
					.results()
					.map(match -> (match.group(1) != null) ? match.group(1) : match.group(2))
					.toList());
	}

}
