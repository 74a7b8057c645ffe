package org.briefingapi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.check.Token.Kind;

/**
 * The verdict on a sentence, by the sentence of the record that comes nearest. It fails
 * closed: only what the record has word for word, undenied and unhedged, is borne out.
 */
record Judgement(Verdict verdict, List<String> remarks) {

	/**
	 * The part of its words that makes a sentence of the record speak of the same thing.
	 */
	private static final double SAME_THING = 0.6;

	/**
	 * Judges a comparison.
	 * @param disputes the questions on which sources disagree, by the record that they
	 * are about
	 */
	static Judgement of(SentenceComparison best, List<Token> sentence, Map<String, List<String>> disputes) {
		if (best.coverage() < SAME_THING) {
			return new Judgement(Verdict.NOT_IN_RECORD, List.of());
		}
		List<String> remarks = new ArrayList<>();
		if (best.isWhole()) {
			return whole(best, sentence, disputes, remarks);
		}
		boolean contradicted = contradictions(best, remarks);
		List<Token> others = best.added()
			.stream()
			.filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.HEDGE)
			.toList();
		if (!others.isEmpty()) {
			remarks.add("Not borne out: " + written(others) + ".");
		}
		if (!best.left(Kind.HEDGE).isEmpty()) {
			remarks.add("The record says so only with: " + written(best.left(Kind.HEDGE)) + ".");
		}
		return new Judgement(contradicted ? Verdict.CONTRADICTED : Verdict.IN_PART, remarks);
	}

	private static Judgement whole(SentenceComparison best, List<Token> sentence, Map<String, List<String>> disputes,
			List<String> remarks) {
		RecordSentence evidence = best.evidence();
		List<String> questions = questions(evidence, sentence, disputes);
		if (!questions.isEmpty()) {
			questions.forEach(question -> remarks.add("The sources disagree: " + question));
			return new Judgement(Verdict.DISPUTED, remarks);
		}
		String speaker = evidence.speaker();
		if (speaker != null && !names(sentence, speaker)) {
			remarks.add("The record has this as the words of " + speaker + ".");
			return new Judgement(Verdict.IN_PART, remarks);
		}
		List<Token> left = best.left().stream().filter(token -> token.kind() != Kind.HEDGE).toList();
		if (!left.isEmpty()) {
			remarks.add("Left out of the record's sentence: " + written(left) + ".");
		}
		return new Judgement(Verdict.BORNE_OUT, remarks);
	}

	/** One answer of several is disputed, unless it is told with those who give it. */
	private static List<String> questions(RecordSentence evidence, List<Token> sentence,
			Map<String, List<String>> disputes) {
		if (evidence.source() != null) {
			return disputes.getOrDefault(evidence.source().slug(), List.of());
		}
		boolean all = sentence.size() >= evidence.tokens().size();
		return (evidence.dispute() == null || all) ? List.of() : List.of(evidence.dispute());
	}

	/** Whether the sentence has a part of a name, or of one of several. */
	private static boolean names(List<Token> sentence, String name) {
		Set<String> forms = sentence.stream().map(Token::form).collect(Collectors.toSet());
		return Token.of(name).stream().filter(Token::isCapitalised).map(Token::form).anyMatch(forms::contains);
	}

	private static boolean contradictions(SentenceComparison best, List<String> remarks) {
		boolean contradicted = false;
		if (!best.added(Kind.NUMBER).isEmpty()) {
			List<Token> instead = best.left(Kind.NUMBER);
			remarks.add(instead.isEmpty() ? "Not borne out: " + written(best.added(Kind.NUMBER)) + "."
					: "The record has " + written(instead) + ", not " + written(best.added(Kind.NUMBER)) + ".");
			contradicted = !instead.isEmpty();
		}
		if (!best.added(Kind.NEGATION).isEmpty()) {
			remarks.add("The record does not deny it.");
			contradicted = true;
		}
		else if (!best.left(Kind.NEGATION).isEmpty()) {
			remarks.add("The record denies it: " + written(best.left(Kind.NEGATION)) + ".");
			contradicted = true;
		}
		if (!best.exchanged().isEmpty()) {
			remarks.add("The record has other names here: " + written(best.exchanged()) + ".");
			contradicted = true;
		}
		return contradicted;
	}

	private static String written(List<Token> tokens) {
		return tokens.stream().map(Token::written).distinct().collect(Collectors.joining(", "));
	}

}
