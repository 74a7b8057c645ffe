package org.briefingapi.agreement;

/**
 * What became of an area from one revision to the next. Unknown is not dropped.
 */
public enum AreaChangeKind {

	ADDED, RETAINED, DROPPED, UNKNOWN

}
