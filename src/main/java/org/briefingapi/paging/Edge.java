package org.briefingapi.paging;

import java.util.function.Supplier;

/** An item of a page, and the cursor that points at it, made when it is asked for. */
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

	/** Another item in the same place. */
	<R> Edge<R> with(R other) {
		return new Edge<>(cursor, other);
	}

}
