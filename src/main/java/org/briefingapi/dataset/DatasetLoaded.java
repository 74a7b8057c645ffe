package org.briefingapi.dataset;

import java.util.Set;

import org.briefingapi.history.ChangeHistory;
import org.briefingapi.snapshot.DatasetSwitched;

/**
 * Says, once a load of this server is committed, that the data set is another one. For
 * loads of any server see {@link DatasetSwitched}.
 *
 * @param version the new version of the data set
 * @param subjects slugs of the actors, agreements, areas and others that a changed record
 * concerns, each of them included; see {@link ChangeHistory#subjects}
 */
public record DatasetLoaded(String version, Set<String> subjects) {
}
