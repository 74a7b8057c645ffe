package org.briefingapi.paging;

/** Which end of an order comes first. */
public enum OrderDirection {

	ASC, DESC

}
