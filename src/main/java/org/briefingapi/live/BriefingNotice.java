package org.briefingapi.live;

/** Says that the briefing on an actor is another one now. */
record BriefingNotice(String actor, String version) {
}
