package org.briefingapi.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.DateRange;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds records by their text for other features, such as filters.
 */
@Component
public class TextSearch {

	/** The most records that a filter may leave for the database to look through. */
	private static final int MAX = 10_000;

	private final CurrentIndex index;

	TextSearch(CurrentIndex index) {
		this.index = index;
	}

	/**
	 * The slugs of the records of a type that a query finds.
	 * @param argument the path of the query in the request, for example
	 * {@code filter.text}
	 * @throws RequestException if it is too wide, cut or too slow, or the index is not
	 * ready
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

	/**
	 * The names of records that stand in a text, in its order.
	 * @throws RequestException if the index is not ready
	 */
	public List<NamedRecord> names(String text) {
		return index.read(read -> read.names(text));
	}

	/**
	 * The records that share most with a text, the best first.
	 * @param until leaves out later and undated records; null for all
	 * @throws RequestException if it is too slow, or the index is not ready
	 */
	public List<FoundText> similar(String text, @Nullable LocalDate until, int most) {
		SearchFilter filter = (until != null) ? new SearchFilter(null, null, new DateRange(null, until)) : null;
		return index.read(read -> read.similar(text, filter, most));
	}

}
