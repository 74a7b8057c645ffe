package org.briefingapi.event;

/** What sort of occasion it was. */
public enum EventKind {

	SUMMIT, MEETING, PRESS_CONFERENCE, INTERVIEW, VISIT, WRITTEN_STATEMENT, ANNOUNCEMENT, SIGNING, OTHER

}
