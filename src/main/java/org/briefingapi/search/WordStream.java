package org.briefingapi.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text that was analysed already, to be read once. */
final class WordStream extends TokenStream {

	private final Iterator<String> words;

	private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

	WordStream(List<String> words) {
		this.words = words.iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!words.hasNext()) {
			return false;
		}
		clearAttributes();
		word.append(words.next());
		return true;
	}

}
