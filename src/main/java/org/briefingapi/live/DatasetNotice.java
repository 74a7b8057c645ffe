package org.briefingapi.live;

/** Says that the data set is another one now. */
record DatasetNotice(String version) {
}
