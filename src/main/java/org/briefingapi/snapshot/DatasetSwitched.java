package org.briefingapi.snapshot;

/** This server noticed that there is another data set, whoever loaded it. */
public record DatasetSwitched(Dataset dataset) {
}
