package org.briefingapi.actor;

/** A scheme of codes for actors. */
public enum CodeScheme {

	ISO_3166_1_ALPHA_2, ISO_3166_1_ALPHA_3, ISO_3166_1_NUMERIC, WIKIDATA

}
