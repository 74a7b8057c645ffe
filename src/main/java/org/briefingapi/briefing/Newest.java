package org.briefingapi.briefing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;

/**
 * The newest records of a list, at most {@value PageRequest#MAX}, and the number of all.
 *
 * @param count counts all records, if there may be more than these
 */
record Newest<T>(List<T> records, IntSupplier count) {

	/** The newest records of several lists, each of which gives its newest. */
	static <T> Newest<T> of(Collection<Connection<T>> pages, Comparator<T> newestFirst) {
		Stream<T> records = pages.stream().flatMap(page -> page.getNodes().stream());
		return new Newest<>(
				(pages.size() == 1) ? records.toList()
						: records.distinct().sorted(newestFirst).limit(PageRequest.MAX).toList(),
				() -> pages.stream().mapToInt(Connection::getTotalCount).sum());
	}

	/** The number of all records. */
	int total() {
		return (records.size() < PageRequest.MAX) ? records.size() : count.getAsInt();
	}

	boolean isAll() {
		return total() == records.size();
	}

}
