package org.briefingapi.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Prepares folded words for the stemmer: British spellings become American ones, and
 * short words, such as "US" and other codes, keep their form. A wrong spelling does no
 * harm, since a word gets the same one in texts and in queries.
 */
final class EnglishSpelling extends TokenFilter {

	/** The American ending for each British one. */
	private static final List<Map.Entry<String, String>> ENDINGS = List.of(Map.entry("ise", "ize"),
			Map.entry("ised", "ized"), Map.entry("ises", "izes"), Map.entry("ising", "izing"),
			Map.entry("isation", "ization"), Map.entry("isations", "izations"), Map.entry("our", "or"),
			Map.entry("ours", "ors"), Map.entry("oured", "ored"), Map.entry("ouring", "oring"), Map.entry("tre", "ter"),
			Map.entry("tres", "ters"), Map.entry("mme", "m"), Map.entry("mmes", "ms"), Map.entry("ogue", "og"),
			Map.entry("ogues", "ogs"), Map.entry("fence", "fense"), Map.entry("fences", "fenses"),
			Map.entry("licence", "license"), Map.entry("licences", "licenses"));

	/** How many letters a word has before such an ending. */
	private static final int BEFORE_ENDING = 2;

	/** Words of so many letters are not stemmed. */
	private static final int SHORT = 3;

	/** Their stem would be "us". */
	private static final CharArraySet USE = new CharArraySet(List.of("uses", "used", "using"), false);

	private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

	private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

	EnglishSpelling(TokenStream input) {
		super(input);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!input.incrementToken()) {
			return false;
		}
		if (USE.contains(word.buffer(), 0, word.length())) {
			word.setEmpty().append("use");
		}
		if (word.length() <= SHORT) {
			keyword.setKeyword(true);
			return true;
		}
		for (Map.Entry<String, String> ending : ENDINGS) {
			int before = word.length() - ending.getKey().length();
			if (before >= BEFORE_ENDING && endsWith(ending.getKey())) {
				word.setLength(before);
				word.append(ending.getValue());
				return true;
			}
		}
		return true;
	}

	private boolean endsWith(String ending) {
		for (int i = 1; i <= ending.length(); i++) {
			if (word.charAt(word.length() - i) != ending.charAt(ending.length() - i)) {
				return false;
			}
		}
		return true;
	}

}
