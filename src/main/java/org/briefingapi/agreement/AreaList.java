package org.briefingapi.agreement;

/** One of the two compared lists of areas. */
public enum AreaList {

	EARLIER, LATER, BOTH

}
