package org.briefingapi.check;

import java.util.List;

/**
 * A text that was checked.
 *
 * @param datasetVersion the data set that it was checked against
 * @param sentences in the order of the text
 * @param notLookedAt what was not checked, in sentences
 */
record CheckedBrief(String datasetVersion, List<CheckedSentence> sentences, List<String> notLookedAt) {
}
