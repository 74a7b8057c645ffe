package org.briefingapi.edtf;

/** A text that is no valid EDTF date; the message says why. */
public class EdtfException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	EdtfException(String message) {
		super(message);
	}

}
