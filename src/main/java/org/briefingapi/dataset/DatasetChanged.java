package org.briefingapi.dataset;

import java.util.Set;

/**
 * Says, once a load of this server is committed, that the data set is another one. For
 * loads of any server see {@link DatasetNoticed}.
 *
 * @param version the new version of the data set
 * @param subjects slugs of the actors, agreements, areas and others that a changed record
 * concerns, each of them included; see {@link Changelog#subjects}
 */
public record DatasetChanged(String version, Set<String> subjects) {
}
