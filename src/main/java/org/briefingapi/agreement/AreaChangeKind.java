package org.briefingapi.agreement;

/**
 * A kind of change of an area between two revisions. An unknown change does not count as
 * dropped.
 */
public enum AreaChangeKind {

	ADDED, RETAINED, DROPPED, UNKNOWN

}
