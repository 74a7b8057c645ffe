package org.briefingapi.search;

import java.util.Collection;
import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;

import org.springframework.stereotype.Component;

/** Finds the records whose text matches, for the filters of lists. */
@Component
public class TextMatches {

	/** The most records that a filter may leave for the database to look through. */
	private static final int MAX = 10_000;

	private final CurrentIndex index;

	TextMatches(CurrentIndex index) {
		this.index = index;
	}

	/**
	 * The slugs of the records of a type that a query finds.
	 * @param argument the path of the query in the request, for example
	 * {@code filter.text}
	 * @throws RequestException if it is too wide or cut, or the index is not ready
	 */
	public Collection<String> slugs(SearchType type, String text, String argument) {
		QueryText query = QueryText.parse(text);
		if (!query.notices().isEmpty()) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, argument,
					argument + ": " + String.join(" ", query.notices()));
		}
		Collection<String> slugs = index.read(read -> read.slugs(type, query, MAX));
		if (slugs.size() > MAX) {
			throw new RequestException(ErrorCode.LIMIT_EXCEEDED, argument,
					String.format(Locale.ROOT, "%s matches more than %d records; ask for more words.", argument, MAX));
		}
		return slugs;
	}

}
