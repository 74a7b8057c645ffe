package org.briefingapi.snapshot;

/** This server noticed another data set, which it or another server has loaded. */
public record DatasetSwitched(Dataset dataset) {
}
