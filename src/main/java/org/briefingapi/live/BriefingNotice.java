package org.briefingapi.live;

/** The payload of a subscription: the briefing on an actor has changed. */
record BriefingNotice(String actor, String version) {
}
