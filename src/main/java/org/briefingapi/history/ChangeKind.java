package org.briefingapi.history;

/** The kind of a change that a load makes to a record. */
public enum ChangeKind {

	ADDED, CORRECTED, REMOVED

}
