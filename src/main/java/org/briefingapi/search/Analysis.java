package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How texts and queries become words: folded as names are, English possessives and French
 * articles cut, Chinese, Japanese and Korean in pairs of characters. In
 * {@link WeightedWords} English words are stemmed, too.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

	/** No phrase reaches from one value of a field into the next. */
	private static final int GAP = 100;

	private static final String IDEOGRAPH = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";

	private static final Pattern BROKEN_LINE = Pattern
		.compile("(?<=" + IDEOGRAPH + ")[\\s&&[^\\r\\n]]*+[\\r\\n]\\s*+(?=" + IDEOGRAPH + ")");

	/** As in "Nippon.com", but not in "U.S." */
	private static final Pattern DOT_IN_NAME = Pattern.compile("(?<=\\p{L}{2})\\.(?=\\p{L}{2})");

	private final Analyzer exact = new Words(false);

	private final Analyzer stemmed = new Words(true);

	Analysis() {
		super(PER_FIELD_REUSE_STRATEGY);
	}

	@Override
	protected Analyzer getWrappedAnalyzer(String field) {
		return field.equals(WeightedWords.FIELD) ? stemmed : exact;
	}

	/**
	 * A text as it is read: in composed form (Unicode NFC), and without line breaks that
	 * part Chinese or Japanese words.
	 */
	static String composed(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		boolean oneLine = composed.indexOf('\n') < 0 && composed.indexOf('\r') < 0;
		return oneLine ? composed : BROKEN_LINE.matcher(composed).replaceAll("");
	}

	/** A text of the same length, in which names such as "Nippon.com" are words apart. */
	static String parted(String text) {
		return (text.indexOf('.') < 0) ? text : DOT_IN_NAME.matcher(text).replaceAll(" ");
	}

	/** The words of a text as a field holds them. */
	List<String> words(String field, String text) {
		List<String> words = new ArrayList<>();
		forEachWord(field, text, (word, start, end) -> words.add(word));
		return words;
	}

	private static TokenStream stems(TokenStream words) {
		return new PorterStemFilter(new EnglishSpelling(words));
	}

	/** The stems of words. */
	static List<String> stems(List<String> words) {
		List<String> stems = new ArrayList<>(words.size());
		try (TokenStream stemmed = stems(new WordStream(words))) {
			CharTermAttribute stem = stemmed.addAttribute(CharTermAttribute.class);
			while (stemmed.incrementToken()) {
				stems.add(stem.toString());
			}
			return stems;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hands over the words of a text as a field holds them, with their places. */
	void forEachWord(String field, String text, PlacedWord action) {
		try (TokenStream tokens = tokenStream(field, parted(text))) {
			CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				action.accept(word.toString(), place.startOffset(), place.endOffset());
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes a word, and where it stands in its text. */
	interface PlacedWord {

		void accept(String word, int start, int end);

	}

	private static final class Words extends Analyzer {

		private final boolean stemmed;

		private Words(boolean stemmed) {
			this.stemmed = stemmed;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			StandardTokenizer tokenizer = new StandardTokenizer();
			TokenStream folded = new ElisionFilter(new FoldingFilter(tokenizer), FrenchAnalyzer.DEFAULT_ARTICLES);
			TokenStream words = new CJKBigramFilter(new EnglishPossessiveFilter(folded));
			return new TokenStreamComponents(tokenizer, stemmed ? stems(words) : words);
		}

		@Override
		public int getPositionIncrementGap(String field) {
			return GAP;
		}

	}

}
