package org.briefingapi.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.briefingapi.check.Token.Kind;

/**
 * A sentence laid against one of the record: the longest common subsequence of their
 * words, so that what stands in another order does not count as the same.
 *
 * @param added words of the sentence that the record does not have there
 * @param left words of the record up to the last common one that the sentence leaves out
 * @param coverage the part of the sentence's words that the record has
 * @param exchanged names of the record in whose place the sentence has other ones
 */
record SentenceComparison(RecordSentence evidence, List<Token> added, List<Token> left, double coverage,
		List<Token> exchanged) {

	/** The best first; ties by text, so that the order of the data does not matter. */
	static final Comparator<SentenceComparison> BEST_FIRST = Comparator
		.<SentenceComparison>comparingInt(each -> each.isWhole() ? 0 : 1)
		.thenComparing(Comparator.comparingDouble(SentenceComparison::coverage).reversed())
		.thenComparingInt(each -> each.left().size())
		.thenComparing(each -> each.evidence().text());

	private static final Set<String> SPEECH = Set.of("say", "said", "tell", "told", "state", "call", "announc",
			"accord", "report", "write", "add");

	static SentenceComparison of(List<Token> sentence, RecordSentence evidence) {
		List<Token> other = evidence.tokens();
		int[][] common = common(sentence, other);
		List<Token> added = new ArrayList<>();
		List<Token> left = new ArrayList<>();
		List<Token> skipped = new ArrayList<>();
		List<Token> exchanged = new ArrayList<>();
		boolean named = false;
		int i = 0;
		int j = 0;
		int matched = 0;
		while (i < sentence.size()) {
			if (j < other.size() && sentence.get(i).form().equals(other.get(j).form())) {
				if (named) {
					skipped.stream().filter(token -> isOtherName(token, other, sentence)).forEach(exchanged::add);
				}
				named = false;
				left.addAll(skipped);
				skipped.clear();
				matched++;
				i++;
				j++;
			}
			else if (j < other.size() && common[i][j + 1] >= common[i + 1][j]) {
				skipped.add(other.get(j++));
			}
			else {
				named |= sentence.get(i).isCapitalised();
				added.add(sentence.get(i++));
			}
		}
		// a number or a negation in place of another one
		if (!added.isEmpty()) {
			left.addAll(skipped);
			left.addAll(other.subList(Math.min(j, other.size()), other.size()));
			if (named) {
				List<Token> rest = new ArrayList<>(skipped);
				rest.addAll(other.subList(Math.min(j, other.size()), other.size()));
				rest.stream().filter(token -> isOtherName(token, other, sentence)).forEach(exchanged::add);
			}
		}
		added.removeIf(token -> evidence.context().contains(token.form()));
		if (evidence.source() != null && !evidence.context().isEmpty()) {
			added.removeIf(token -> SPEECH.contains(token.form()));
		}
		double size = Math.max(1, matched + added.size());
		return new SentenceComparison(evidence, List.copyOf(added), List.copyOf(left), matched / size,
				List.copyOf(exchanged));
	}

	/** The lengths of the longest common subsequences from each pair of words on. */
	private static int[][] common(List<Token> a, List<Token> b) {
		int[][] lengths = new int[a.size() + 1][b.size() + 1];
		for (int i = a.size() - 1; i >= 0; i--) {
			for (int j = b.size() - 1; j >= 0; j--) {
				lengths[i][j] = a.get(i).form().equals(b.get(j).form()) ? lengths[i + 1][j + 1] + 1
						: Math.max(lengths[i + 1][j], lengths[i][j + 1]);
			}
		}
		return lengths;
	}

	/** Whether the record has all of the sentence, and denies or hedges none of it. */
	boolean isWhole() {
		return added.isEmpty() && left(Kind.NEGATION).isEmpty() && left(Kind.HEDGE).isEmpty();
	}

	List<Token> left(Kind kind) {
		return left.stream().filter(token -> token.kind() == kind).toList();
	}

	List<Token> added(Kind kind) {
		return added.stream().filter(token -> token.kind() == kind).toList();
	}

	/** Whether it is a name, and no part of one that the sentence has, too. */
	private static boolean isOtherName(Token token, List<Token> record, List<Token> sentence) {
		if (!token.isCapitalised()) {
			return false;
		}
		int at = record.indexOf(token);
		boolean partOfKnown = IntStream.of(at - 1, at + 1)
			.filter(next -> next >= 0 && next < record.size() && record.get(next).isCapitalised())
			.anyMatch(next -> sentence.stream().anyMatch(each -> each.form().equals(record.get(next).form())));
		return !partOfKnown;
	}

}
