package org.briefingapi.event;

/** A kind of event. */
public enum EventKind {

	SUMMIT, MEETING, PRESS_CONFERENCE, INTERVIEW, VISIT, WRITTEN_STATEMENT, ANNOUNCEMENT, SIGNING, OTHER

}
