package org.briefingapi.agreement;

/** Which of two lists of areas names an area. */
public enum AreaList {

	EARLIER, LATER, BOTH

}
