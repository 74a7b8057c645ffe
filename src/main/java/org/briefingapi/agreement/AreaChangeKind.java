package org.briefingapi.agreement;

/**
 * A sort of change of an area from one revision to the next. Unknown is not dropped.
 */
public enum AreaChangeKind {

	ADDED, RETAINED, DROPPED, UNKNOWN

}
