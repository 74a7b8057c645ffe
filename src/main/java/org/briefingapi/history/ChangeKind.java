package org.briefingapi.history;

/** What a load did to a record. */
public enum ChangeKind {

	ADDED, CORRECTED, REMOVED

}
