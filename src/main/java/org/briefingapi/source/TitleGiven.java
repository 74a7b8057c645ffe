package org.briefingapi.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who gave a source its title. */
public enum TitleGiven {

	/** It stands on the source. */
	PRINTED,

	/** It describes a source of which no title was seen. */
	@JsonProperty("ours")
	OURS

}
