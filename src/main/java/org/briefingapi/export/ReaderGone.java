package org.briefingapi.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Nobody reads on; nothing is wrong here. */
class ReaderGone extends UncheckedIOException {

	private static final long serialVersionUID = 1;

	ReaderGone(IOException cause) {
		super(cause);
	}

}
