package org.briefingapi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.check.Token.Kind;
import org.briefingapi.search.FoundText;
import org.briefingapi.search.SearchType;

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
	static Judgement of(Comparison best, List<Token> sentence, Map<String, List<String>> disputes) {
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

	private static Judgement whole(Comparison best, List<Token> sentence, Map<String, List<String>> disputes,
			List<String> remarks) {
		FoundText source = best.evidence().source();
		if (source == null) {
			return new Judgement(Verdict.BORNE_OUT, remarks);
		}
		List<String> questions = disputes.getOrDefault(source.slug(), List.of());
		if (!questions.isEmpty()) {
			questions.forEach(question -> remarks.add("The sources disagree: " + question));
			return new Judgement(Verdict.DISPUTED, remarks);
		}
		if (source.type() == SearchType.STATEMENT && !isAttributed(sentence, source)) {
			remarks.add("The record has this as the words of " + String.join(", ", speaker(source)) + ".");
			return new Judgement(Verdict.IN_PART, remarks);
		}
		return new Judgement(Verdict.BORNE_OUT, remarks);
	}

	/** Whether the sentence names the one whose words they are. */
	private static boolean isAttributed(List<Token> sentence, FoundText source) {
		Set<String> forms = sentence.stream().map(Token::form).collect(Collectors.toSet());
		return speaker(source).stream()
			.flatMap(name -> Token.of(name).stream())
			.map(Token::form)
			.anyMatch(forms::contains);
	}

	private static List<String> speaker(FoundText source) {
		return source.participants().stream().limit(1).toList();
	}

	private static boolean contradictions(Comparison best, List<String> remarks) {
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
		if (best.exchangesNames()) {
			remarks.add("The record has other names here: "
					+ written(best.left().stream().filter(Token::isCapitalised).toList()) + ".");
			contradicted = true;
		}
		return contradicted;
	}

	private static String written(List<Token> tokens) {
		return tokens.stream().map(Token::written).distinct().collect(Collectors.joining(", "));
	}

}
