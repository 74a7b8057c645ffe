package org.briefingapi.paging;

/** An item of a page, and the cursor that points at it. */
public record Edge<T>(String cursor, T node) {
}
