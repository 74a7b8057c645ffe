package org.briefingapi.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The origin of the title of a source. */
public enum TitleGiven {

	/** It stands on the source. */
	PRINTED,

	/** It describes a source of which no title was seen. */
	@JsonProperty("ours")
	OURS

}
