package org.briefingapi.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sentence laid against one of the record: the longest common subsequence of their
 * words, so that words in another order do not count as the same. Before, between and
 * after the common words are gaps, in which either may have other words.
 */
final class WordAlignment {

	private static final int NONE = -1;

	private final List<Token> sentence;

	private final List<Token> record;

	/** The place in the record of each word of the sentence. */
	private final int[] inRecord;

	/** The place in the sentence of each word of the record. */
	private final int[] inSentence;

	WordAlignment(List<Token> sentence, List<Token> record) {
		this.sentence = sentence;
		this.record = record;
		this.inRecord = new int[sentence.size()];
		this.inSentence = new int[record.size()];
		Arrays.fill(inRecord, NONE);
		Arrays.fill(inSentence, NONE);
		int[][] common = lengths(sentence, record);
		int i = 0;
		int j = 0;
		while (i < sentence.size() && j < record.size()) {
			if (isSame(i, j)) {
				inRecord[i] = j;
				inSentence[j++] = i++;
			}
			else if (common[i][j + 1] >= common[i + 1][j]) {
				j++;
			}
			else {
				i++;
			}
		}
	}

	private boolean isSame(int i, int j) {
		return sentence.get(i).form().equals(record.get(j).form());
	}

	/** The lengths of the longest common subsequences from each pair of words on. */
	private static int[][] lengths(List<Token> a, List<Token> b) {
		int[][] lengths = new int[a.size() + 1][b.size() + 1];
		for (int i = a.size() - 1; i >= 0; i--) {
			for (int j = b.size() - 1; j >= 0; j--) {
				lengths[i][j] = a.get(i).form().equals(b.get(j).form()) ? lengths[i + 1][j + 1] + 1
						: Math.max(lengths[i + 1][j], lengths[i][j + 1]);
			}
		}
		return lengths;
	}

	List<Token> sentence() {
		return sentence;
	}

	List<Token> record() {
		return record;
	}

	int size() {
		return (int) Arrays.stream(inRecord).filter(place -> place != NONE).count();
	}

	boolean isInRecord(int word) {
		return inRecord[word] != NONE;
	}

	boolean isInSentence(int word) {
		return inSentence[word] != NONE;
	}

	/** The words of the sentence that the record does not have there. */
	List<Token> added() {
		return IntStream.range(0, inRecord.length).filter(i -> !isInRecord(i)).mapToObj(sentence::get).toList();
	}

	/**
	 * The words of the record that the sentence does not have there. Those behind the
	 * last common word count only if the sentence has others in their place.
	 */
	List<Token> left() {
		int end = (size() < sentence.size()) ? record.size()
				: IntStream.range(0, inSentence.length).filter(this::isInSentence).max().orElse(0);
		return IntStream.range(0, end).filter(j -> !isInSentence(j)).mapToObj(record::get).toList();
	}

	/** The words of the record that are common, by the words of the sentence. */
	Map<Token, Token> common() {
		Map<Token, Token> common = new LinkedHashMap<>();
		IntStream.range(0, inRecord.length)
			.filter(this::isInRecord)
			.forEach(i -> common.put(sentence.get(i), record.get(inRecord[i])));
		return common;
	}

	/** The gaps, in order. Each holds places of words. */
	List<Gap> gaps() {
		List<Gap> gaps = new ArrayList<>();
		int from = 0;
		int recordFrom = 0;
		for (int i = 0; i <= inRecord.length; i++) {
			if (i == inRecord.length || isInRecord(i)) {
				int recordTo = (i == inRecord.length) ? record.size() : inRecord[i];
				gaps.add(new Gap(from, i, recordFrom, recordTo));
				from = i + 1;
				recordFrom = recordTo + 1;
			}
		}
		return gaps;
	}

	/**
	 * The words between two common ones.
	 *
	 * @param from the first word of the sentence in it
	 * @param to the place after the last one
	 * @param recordFrom the first word of the record in it
	 * @param recordTo the place after the last one
	 */
	record Gap(int from, int to, int recordFrom, int recordTo) {

		boolean holds(int word) {
			return from <= word && word < to;
		}

		boolean holdsOfRecord(int word) {
			return recordFrom <= word && word < recordTo;
		}

	}

}
