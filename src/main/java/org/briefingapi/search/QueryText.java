package org.briefingapi.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a query in its clauses: words, "phrases", prefix*, OR between alternatives,
 * and - before a word or phrase that must not occur.
 *
 * @param text as much of it as was read, as {@link Analysis#composed} has it
 * @param notices sentences on the parts that were left out
 */
record QueryText(String text, List<Clause> clauses, List<String> notices) {

	static final int MAX_CHARACTERS = 256;

	static final int MAX_CLAUSES = 32;

	static QueryText parse(String given) {
		String text = Analysis.composed(given);
		List<String> notices = new ArrayList<>();
		int length = text.codePointCount(0, text.length());
		if (length > MAX_CHARACTERS) {
			text = text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS));
			notices.add("The query has " + length + " characters; the first " + MAX_CHARACTERS + " were read.");
		}
		List<Clause> clauses = new ClauseReader(text, notices).read();
		if (clauses.size() > MAX_CLAUSES) {
			notices.add(
					"The query has " + clauses.size() + " words and phrases; the first " + MAX_CLAUSES + " were read.");
			clauses = clauses.subList(0, MAX_CLAUSES);
		}
		if (!clauses.isEmpty() && clauses.stream().allMatch(Clause::excluded)) {
			notices.add("The query only says what must not occur; add a word that must.");
		}
		return new QueryText(text, List.copyOf(clauses), notices);
	}

	/** The text that a clause looks for. */
	enum Kind {

		WORD, PHRASE, PREFIX

	}

	/**
	 * One clause.
	 *
	 * @param start where it begins in the query, after a minus or quotation mark
	 * @param end where it ends there, after an asterisk or before a quotation mark
	 * @param excluded whether it must not occur
	 * @param alternative whether it is an alternative to the clause before
	 */
	record Clause(Kind kind, String text, int start, int end, boolean excluded, boolean alternative) {
	}

}
