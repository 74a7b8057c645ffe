package org.briefingapi.paging;

import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a list.
 *
 * @param size from 1 to {@value #MAX}
 * @param backward whether the page is counted from the end of the list
 */
public record PageRequest(int size, boolean backward, @Nullable String after, @Nullable String before) {

	/** The page size if the request gives none. */
	public static final int DEFAULT_SIZE = 20;

	/** The maximum page size. */
	public static final int MAX = 100;

	/** The first page with the maximum size. */
	public static final PageRequest FIRST = new PageRequest(MAX, false, null, null);

	/**
	 * Checks the four arguments of a connection.
	 * @throws RequestException if a size is out of bounds, or both sizes are given
	 */
	public static PageRequest of(@Nullable Integer first, @Nullable String after, @Nullable Integer last,
			@Nullable String before) {
		if (first != null && last != null) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "last",
					"first and last are both given; one page is counted from one end.");
		}
		requireInBounds("first", first);
		requireInBounds("last", last);
		Integer size = (first != null) ? first : last;
		return new PageRequest((size != null) ? size : DEFAULT_SIZE, last != null, after, before);
	}

	private static void requireInBounds(String argument, @Nullable Integer size) {
		if (size != null && (size < 1 || size > MAX)) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, argument,
					String.format(Locale.ROOT, "%s is %d; it can be 1 to %d.", argument, size, MAX));
		}
	}

}
