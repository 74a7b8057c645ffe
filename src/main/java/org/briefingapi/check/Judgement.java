package org.briefingapi.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.check.Token.Kind;
import org.briefingapi.graphql.Names;

/**
 * The verdict on a sentence, by the sentence of the record that comes nearest. It fails
 * closed: only words that the record has, undenied and unhedged, are borne out.
 */
record Judgement(Verdict verdict, List<String> remarks) {

	/**
	 * The part of its words that makes a sentence of the record speak of the same thing.
	 */
	private static final double SAME_THING = 0.6;

	private static final int MAX_QUESTIONS = 3;

	/**
	 * Judges a comparison.
	 * @param text the sentence
	 * @param disputes the questions on which sources disagree, by the record that they
	 * are about
	 */
	static Judgement of(SentenceComparison best, String text, Aliases aliases, Map<String, List<String>> disputes) {
		if (best.coverage() < SAME_THING) {
			return new Judgement(Verdict.NOT_IN_RECORD, List.of());
		}
		return best.isWhole() ? whole(best, text, aliases, disputes) : part(best, text, aliases);
	}

	private static Judgement part(SentenceComparison best, String text, Aliases aliases) {
		Contradictions contradictions = Contradictions.of(best, text);
		List<String> remarks = new ArrayList<>(contradictions.remarks());
		List<Token> others = best.added().stream().filter(token -> !contradictions.tellOf(token)).toList();
		if (!others.isEmpty()) {
			remarks.add("Not borne out: " + Token.quoted(text, others, best.words().sentence()) + ".");
		}
		if (!best.left(Kind.HEDGE).isEmpty()) {
			remarks.add("The record says so only with: " + best.quoted(best.left(Kind.HEDGE)) + ".");
		}
		String speaker = best.evidence().speaker();
		if (speaker != null && !names(best.words().sentence(), aliases.unified(speaker, Token.of(speaker)))) {
			remarks.add("The record has this as the words of " + speaker + ".");
		}
		if (remarks.isEmpty()) {
			remarks.add("The record denies something in the same sentence: "
					+ best.quoted(best.left().stream().filter(token -> token.kind() != Kind.HEDGE).toList()) + ".");
		}
		return new Judgement(contradictions.remarks().isEmpty() ? Verdict.IN_PART : Verdict.CONTRADICTED, remarks);
	}

	private static Judgement whole(SentenceComparison best, String text, Aliases aliases,
			Map<String, List<String>> disputes) {
		RecordSentence evidence = best.evidence();
		List<Token> sentence = best.words().sentence();
		List<String> remarks = new ArrayList<>();
		List<String> questions = questions(best, disputes);
		if (!questions.isEmpty()) {
			return new Judgement(Verdict.DISPUTED, disagreements(questions, sentence));
		}
		String speaker = evidence.speaker();
		if (speaker != null && !names(sentence, aliases.unified(speaker, Token.of(speaker)))) {
			remarks.add("The record has this as the words of " + speaker + ".");
			return new Judgement(Verdict.IN_PART, remarks);
		}
		best.words().common().forEach((given, recorded) -> addAlias(given, recorded, remarks));
		List<Token> left = best.left().stream().filter(token -> token.kind() != Kind.HEDGE).toList();
		if (!left.isEmpty()) {
			remarks.add("Left out of the record's sentence: " + best.quoted(left) + ".");
		}
		return new Judgement(Verdict.BORNE_OUT, remarks);
	}

	/** One answer of several is disputed, unless the sentence names the sources of it. */
	private static List<String> questions(SentenceComparison best, Map<String, List<String>> disputes) {
		RecordSentence evidence = best.evidence();
		if (evidence.source() != null) {
			return disputes.getOrDefault(evidence.source().slug(), List.of());
		}
		boolean all = best.words().sentence().size() >= best.words().record().size();
		return (evidence.dispute() == null || all) ? List.of() : List.of(evidence.dispute());
	}

	/** Those first that share most words with the sentence. */
	private static List<String> disagreements(List<String> questions, List<Token> sentence) {
		Set<String> words = sentence.stream().map(Token::form).collect(Collectors.toSet());
		List<String> remarks = questions.stream()
			.sorted(Comparator
				.<String>comparingLong(
						question -> -Token.of(question).stream().map(Token::form).filter(words::contains).count())
				.thenComparing(Comparator.naturalOrder()))
			.limit(MAX_QUESTIONS)
			.map(question -> "The sources disagree: " + question)
			.collect(Collectors.toCollection(ArrayList::new));
		if (questions.size() > MAX_QUESTIONS) {
			remarks.add("They disagree on other questions about the same record, too.");
		}
		return remarks;
	}

	/** Whether the sentence has a part of a name, or of one of several. */
	private static boolean names(List<Token> sentence, List<Token> name) {
		Set<String> forms = sentence.stream().map(Token::form).collect(Collectors.toSet());
		List<Token> names = name.stream().filter(Token::isName).toList();
		// some speakers have none, such as "other reports"
		return (names.isEmpty() ? name : names).stream().map(Token::form).anyMatch(forms::contains);
	}

	/**
	 * Another name of the same actor; a part of it, such as a surname, is no other one.
	 */
	private static void addAlias(Token given, Token recorded, List<String> remarks) {
		String one = Names.fold(given.bare());
		String other = Names.fold(recorded.bare());
		if (given.isKnownName() && !one.contains(other) && !other.contains(one)) {
			remarks.add("The record has “" + recorded.bare() + "” for “" + given.bare() + "”.");
		}
	}

}
