package org.briefingapi.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.briefingapi.check.Token.Kind;
import org.briefingapi.check.WordAlignment.Gap;

/**
 * The places at which a sentence and the record differ in a number, a name or a denial.
 */
final class Contradictions {

	/**
	 * A denial of the record is about one of its next two words: "no other partner" has
	 * one between.
	 */
	private static final int SCOPE = 2;

	private final WordAlignment words;

	private final List<Gap> gaps;

	private final String text;

	private final String recordText;

	/** The words that the record does not have even by its context. */
	private final Set<Token> added;

	private final List<String> remarks = new ArrayList<>();

	/** The words of the sentence that the remarks tell of. */
	private final Set<Token> told = new HashSet<>();

	private Contradictions(SentenceComparison comparison, String text) {
		this.words = comparison.words();
		this.gaps = words.gaps();
		this.text = text;
		this.recordText = comparison.evidence().text();
		this.added = Set.copyOf(comparison.added());
	}

	static Contradictions of(SentenceComparison comparison, String text) {
		Contradictions found = new Contradictions(comparison, text);
		found.addNumbers();
		found.addNames();
		found.addDenials();
		return found;
	}

	List<String> remarks() {
		return remarks;
	}

	boolean tellOf(Token word) {
		return told.contains(word);
	}

	private void addNumbers() {
		Set<Integer> taken = new HashSet<>();
		places(words.sentence(), Kind.NUMBER).filter(i -> added.contains(words.sentence().get(i))).forEach(i -> {
			int other = places(words.record(), Kind.NUMBER)
				.filter(j -> !words.isInSentence(j) && !taken.contains(j) && isInPlaceOf(i, j))
				.boxed()
				.max(Comparator.<Integer, Boolean>comparing(j -> isSameNumber(i, j))
					.thenComparing(j -> isSameKind(i, j))
					.thenComparing(j -> hasSameUnit(i, j))
					.thenComparing(j -> isInSameGap(i, j)))
				.orElse(-1);
			if (other >= 0) {
				taken.add(other);
				if (!isSameNumber(i, other)) {
					remark("The record has " + withUnit(i, other) + ", not " + words.sentence().get(i).written() + ".",
							i);
				}
			}
		});
	}

	/**
	 * Whether a number of the sentence stands for one of the record: it has the same unit
	 * or is in the same gap. A year stands for a count, or the other way round, only if
	 * both hold.
	 */
	private boolean isInPlaceOf(int i, int j) {
		return isSameKind(i, j) ? hasSameUnit(i, j) || isInSameGap(i, j) : hasSameUnit(i, j) && isInSameGap(i, j);
	}

	/** Whether it is the same of the same, in another place. */
	private boolean isSameNumber(int i, int j) {
		return hasSameUnit(i, j) && words.sentence().get(i).form().equals(words.record().get(j).form());
	}

	/** Whether both are years, or neither is. */
	private boolean isSameKind(int i, int j) {
		return isYear(words.sentence().get(i)) == isYear(words.record().get(j));
	}

	private boolean isInSameGap(int i, int j) {
		return gaps.stream().anyMatch(gap -> gap.holds(i) && gap.holdsOfRecord(j));
	}

	/** Whether the same word follows, such as "areas" or "July". */
	private boolean hasSameUnit(int i, int j) {
		return i + 1 < words.sentence().size() && j + 1 < words.record().size()
				&& words.record().get(j + 1).kind() == Kind.WORD
				&& words.sentence().get(i + 1).form().equals(words.record().get(j + 1).form());
	}

	private String withUnit(int i, int j) {
		Token number = words.record().get(j);
		return hasSameUnit(i, j) ? recordText.substring(number.start(), words.record().get(j + 1).end())
				: number.written();
	}

	private static boolean isYear(Token number) {
		return number.form().matches("(?:1[89]|20)\\d\\d");
	}

	private void addNames() {
		for (Gap gap : gaps) {
			List<Integer> given = IntStream.range(gap.from(), gap.to())
				.filter(i -> words.sentence().get(i).isName())
				.boxed()
				.toList();
			List<Token> others = given.isEmpty() ? List.of()
					: IntStream.range(gap.recordFrom(), gap.recordTo())
						.filter(this::isOtherName)
						.mapToObj(words.record()::get)
						.toList();
			if (!others.isEmpty()) {
				List<Token> names = given.stream().map(words.sentence()::get).toList();
				remarks.add("The record has " + Token.quoted(recordText, others, words.record()) + " here, not "
						+ Token.quoted(text, names, words.sentence()) + ".");
				told.addAll(names);
			}
		}
	}

	/** Whether it is a name, and no part of one that the sentence has, too. */
	private boolean isOtherName(int j) {
		boolean partOfKnown = IntStream.of(j - 1, j + 1)
			.filter(next -> next >= 0 && next < words.record().size() && words.record().get(next).isName())
			.mapToObj(next -> words.record().get(next).form())
			.anyMatch(form -> words.sentence().stream().anyMatch(each -> each.form().equals(form)));
		return words.record().get(j).isName() && !partOfKnown;
	}

	private void addDenials() {
		places(words.sentence(), Kind.NEGATION)
			.filter(i -> added.contains(words.sentence().get(i)) && isAbout(words.sentence(), i, 1, words::isInRecord))
			.forEach(i -> remark("The record does not deny it.", i));
		if (places(words.sentence(), Kind.NEGATION).noneMatch(i -> told.contains(words.sentence().get(i)))) {
			places(words.record(), Kind.NEGATION)
				.filter(j -> !words.isInSentence(j) && isAbout(words.record(), j, SCOPE, words::isInSentence))
				.forEach(j -> remarks.add("The record denies it: “" + denial(j) + "”."));
		}
	}

	/** Whether one of the next words that a denial can be about is a common one. */
	private static boolean isAbout(List<Token> words, int denial, int scope, IntPredicate common) {
		return content(words, denial).limit(scope).anyMatch(common);
	}

	private static IntStream content(List<Token> words, int after) {
		return IntStream.range(after + 1, words.size())
			.filter(next -> words.get(next).kind() == Kind.WORD || words.get(next).kind() == Kind.NUMBER);
	}

	private String denial(int j) {
		int end = content(words.record(), j).map(next -> words.record().get(next).end())
			.findFirst()
			.orElse(words.record().get(j).end());
		return recordText.substring(words.record().get(j).start(), end);
	}

	private void remark(String remark, int word) {
		remarks.add(remark);
		told.add(words.sentence().get(word));
	}

	private static IntStream places(List<Token> words, Kind kind) {
		return IntStream.range(0, words.size()).filter(place -> words.get(place).kind() == kind);
	}

}
