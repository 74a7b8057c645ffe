package org.briefingapi.dataset;

/** This server noticed that there is another data set, whoever loaded it. */
public record DatasetNoticed(Dataset dataset) {
}
