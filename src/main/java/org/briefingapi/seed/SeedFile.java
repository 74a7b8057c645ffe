package org.briefingapi.seed;

import java.util.function.Consumer;

/**
 * A file of records of one type. It is read from the start for each pass over it, so that
 * a large one need not be held.
 */
interface SeedFile {

	SeedType type();

	/** The name that faults give it. */
	String name();

	/** Hands over each record, in order; what cannot be read is a fault. */
	void forEach(Faults faults, Consumer<SeedRecord> action);

}
