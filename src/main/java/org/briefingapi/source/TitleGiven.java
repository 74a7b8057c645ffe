package org.briefingapi.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The origin of the title of a source. */
public enum TitleGiven {

	/** The title is printed on the source. */
	PRINTED,

	/** The title is a description, since no printed title was seen. */
	@JsonProperty("ours")
	OURS

}
