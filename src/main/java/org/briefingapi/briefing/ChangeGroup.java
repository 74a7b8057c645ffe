package org.briefingapi.briefing;

import java.util.List;

/** Changes of one sort: decided, said, or corrected in the record. */
record ChangeGroup(String heading, List<BriefingChange> changes) {
}
