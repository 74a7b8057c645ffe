package org.briefingapi.briefing;

import java.util.List;

/** Changes under one heading: decisions, statements, or corrections of the record. */
record ChangeGroup(String heading, List<BriefingChange> changes) {
}
