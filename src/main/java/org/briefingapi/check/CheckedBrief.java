package org.briefingapi.check;

import java.util.List;

/**
 * A text that was checked.
 *
 * @param datasetVersion the data set that it was checked against
 * @param sentences in the order of the text
 * @param notLookedAt the parts that were not checked, in sentences
 * @param partial whether the time was over before all was checked
 */
record CheckedBrief(String datasetVersion, List<CheckedSentence> sentences, List<String> notLookedAt, boolean partial) {
}
