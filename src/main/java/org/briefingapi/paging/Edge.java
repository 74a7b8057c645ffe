package org.briefingapi.paging;

import java.util.function.Supplier;

/** An item of a page with its cursor, which is computed on first use. */
public final class Edge<T> {

	private final Supplier<String> cursor;

	private final T node;

	public Edge(Supplier<String> cursor, T node) {
		this.cursor = cursor;
		this.node = node;
	}

	public String getCursor() {
		return cursor.get();
	}

	public T getNode() {
		return node;
	}

	/** The same edge with another item. */
	<R> Edge<R> with(R other) {
		return new Edge<>(cursor, other);
	}

}
