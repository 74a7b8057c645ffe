package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.source.Citation;

/** A piece of a briefing that has citations. */
interface Cited {

	List<Citation> citations();

}
