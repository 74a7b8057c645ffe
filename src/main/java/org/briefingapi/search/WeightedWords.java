package org.briefingapi.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The stemmed words of all texts of a record in one field of the index, as BM25F has it.
 * The frequency of a word there is the sum of its weights in the texts: the boost of the
 * field, less in a long text. So a word of a query is looked up once, and not once for
 * each field.
 */
final class WeightedWords {

	/** Their field. */
	static final String FIELD = "words";

	/** The weight of a word of boost 1 in a text of usual length. */
	private static final int UNIT = 20;

	/** How many words a text usually has. */
	private static final float USUAL_LENGTH = 10;

	/**
	 * How much the length of a text matters; little, since titles of agreements are long.
	 */
	private static final float LENGTH_MATTERS = 0.4f;

	/** The weight of a word that counts half as much as any weight can. */
	private static final float HALF = 8 * UNIT;

	/** Ranks by BM25. */
	static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {

		private final Similarity ofOneField = new BM25Similarity(1.2f, LENGTH_MATTERS);

		/** The weights have the lengths of texts already. */
		private final Similarity ofAllFields = new BM25Similarity(HALF, 0);

		@Override
		public Similarity get(String field) {
			return field.equals(FIELD) ? ofAllFields : ofOneField;
		}

	};

	private static final FieldType TYPE = new FieldType();

	static {
		TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		TYPE.setOmitNorms(true);
		TYPE.freeze();
	}

	private final Map<String, Integer> weights = new HashMap<>();

	private final float boost;

	/**
	 * Begin with no words.
	 * @param boost of the record
	 */
	WeightedWords(float boost) {
		this.boost = boost;
	}

	/** Adds the words of a text. */
	void add(SearchField field, List<String> words) {
		float length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * words.size() / USUAL_LENGTH;
		int weight = Math.max(1, Math.round(boost * field.boost() * UNIT / length));
		words.forEach(word -> weights.merge(word, weight, Integer::sum));
	}

	/** The weight of the heaviest word; 0 without words. */
	int heaviest() {
		return weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	Field field() {
		return new Field(FIELD, new Tokens(weights), TYPE);
	}

	private static final class Tokens extends TokenStream {

		private final Iterator<Map.Entry<String, Integer>> weights;

		private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

		private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);

		private Tokens(Map<String, Integer> weights) {
			this.weights = weights.entrySet().iterator();
		}

		@Override
		public boolean incrementToken() {
			if (!weights.hasNext()) {
				return false;
			}
			clearAttributes();
			Map.Entry<String, Integer> next = weights.next();
			word.append(next.getKey());
			weight.setTermFrequency(next.getValue());
			return true;
		}

	}

}
