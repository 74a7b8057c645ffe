package org.briefingapi.edtf;

/** A text is no date of the Extended Date/Time Format; the message says why. */
public class EdtfException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	EdtfException(String message) {
		super(message);
	}

}
