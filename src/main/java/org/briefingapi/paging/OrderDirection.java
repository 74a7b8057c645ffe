package org.briefingapi.paging;

/** The direction of an order. */
public enum OrderDirection {

	ASC, DESC

}
