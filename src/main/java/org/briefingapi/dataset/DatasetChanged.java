package org.briefingapi.dataset;

import java.util.Set;

/**
 * Says, once a load is committed, that the data set is another one. Whoever learns of a
 * load in another process may publish it, too: the same version twice in a row is told
 * once.
 *
 * @param version the new version of the data set
 * @param subjects slugs of the actors, agreements, areas and others that a changed record
 * concerns, each of them included; see {@link Changelog#subjects}
 */
public record DatasetChanged(String version, Set<String> subjects) {
}
