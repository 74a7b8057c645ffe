package org.briefingapi.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.check.Token.Kind;

/**
 * A sentence compared with one of the record.
 *
 * @param words their words, laid against each other
 * @param added words of the sentence that the record does not have there
 * @param left words of the record that the sentence leaves out
 * @param coverage the part of the sentence's words that the record has
 */
record SentenceComparison(RecordSentence evidence, WordAlignment words, List<Token> added, List<Token> left,
		double coverage) {

	/**
	 * The best first, the words of a speaker before the same words elsewhere; ties by
	 * text and slug, so that the order of the data does not matter.
	 */
	static final Comparator<SentenceComparison> BEST_FIRST = Comparator
		.<SentenceComparison>comparingInt(each -> each.isWhole() ? 0 : 1)
		.thenComparing(Comparator.comparingDouble(SentenceComparison::coverage).reversed())
		.thenComparingInt(each -> each.left().size())
		.thenComparingInt(each -> (each.evidence().speaker() != null) ? 0 : 1)
		.thenComparing(each -> each.evidence().text())
		.thenComparing(each -> each.evidence().slug());

	private static final Set<String> SPEECH = Set.of("say", "said", "tell", "told", "state", "call", "announc",
			"accord", "report", "write", "add");

	static SentenceComparison of(List<Token> sentence, RecordSentence evidence, Aliases aliases) {
		WordAlignment words = new WordAlignment(sentence, aliases.unified(evidence.text(), evidence.tokens()));
		Set<String> context = aliases.unified(evidence.context(), evidence.contextTokens())
			.stream()
			.map(Token::form)
			.collect(Collectors.toSet());
		List<Token> added = words.added()
			.stream()
			.filter(token -> !context.contains(token.form()))
			.filter(token -> context.isEmpty() || !SPEECH.contains(token.form()))
			.toList();
		double size = Math.max(1, words.size() + added.size());
		return new SentenceComparison(evidence, words, added, words.left(), words.size() / size);
	}

	/** Whether the record has all of the sentence, and denies or hedges none of it. */
	boolean isWhole() {
		return added.isEmpty() && left(Kind.NEGATION).isEmpty() && left(Kind.HEDGE).isEmpty();
	}

	List<Token> left(Kind kind) {
		return left.stream().filter(token -> token.kind() == kind).toList();
	}

	/** Words of the record as it has them. */
	String quoted(List<Token> ofRecord) {
		return Token.quoted(evidence.text(), ofRecord, words.record());
	}

}
