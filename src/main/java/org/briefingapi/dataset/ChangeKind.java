package org.briefingapi.dataset;

/** What a load did to a record. */
public enum ChangeKind {

	ADDED, CORRECTED, REMOVED

}
