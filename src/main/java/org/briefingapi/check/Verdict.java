package org.briefingapi.check;

/** The verdict of the record on a sentence. */
enum Verdict {

	BORNE_OUT("borne out"), CONTRADICTED("contradicted"), DISPUTED("disputed"), IN_PART("in part"),
	NOT_IN_RECORD("not in the record"), NOT_CHECKED("not checked");

	private final String words;

	Verdict(String words) {
		this.words = words;
	}

	String words() {
		return words;
	}

}
