package org.briefingapi.live;

/** The payload of a subscription: the data set has changed. */
record DatasetNotice(String version) {
}
