package org.briefingapi.paging;

/**
 * The order that a client asks for.
 *
 * @param field the name of one of the orders of the list
 */
public record OrderBy(String field, OrderDirection direction) {
}
