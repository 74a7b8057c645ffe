package org.briefingapi.paging;

/**
 * The order that a client requests.
 *
 * @param field the name of an order of the list
 */
public record OrderBy(String field, OrderDirection direction) {
}
