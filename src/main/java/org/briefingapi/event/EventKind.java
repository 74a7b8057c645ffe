package org.briefingapi.event;

/** A sort of event. */
public enum EventKind {

	SUMMIT, MEETING, PRESS_CONFERENCE, INTERVIEW, VISIT, WRITTEN_STATEMENT, ANNOUNCEMENT, SIGNING, OTHER

}
