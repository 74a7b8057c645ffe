package org.briefingapi.seedfile;

import java.util.List;
import java.util.function.Consumer;

/**
 * A file of records of one type. It is read from the start for each pass over it, so that
 * a large one need not be held.
 */
public interface SeedFile {

	/** The most records of a piece. */
	int PIECE = 1000;

	/** Stands at the start of a text that some editors save; it is no part of it. */
	char BYTE_ORDER_MARK = '\uFEFF';

	SeedType type();

	/** The name that faults give it. */
	String name();

	/**
	 * Hands over the file in pieces, in order.
	 * @param faults takes why the file cannot be read; a fault within a piece is for
	 * those who take that in
	 */
	void forEachPiece(Faults faults, Consumer<Piece> action);

	/** Hands over each record, in order; one that cannot be read is a fault. */
	default void forEach(Faults faults, Consumer<SeedRecord> action) {
		forEachPiece(faults, piece -> piece.records(faults).forEach(action));
	}

	/** Some records of a file, which another thread may take in. */
	interface Piece {

		/** The records, in order; one that cannot be read is a fault. */
		List<SeedRecord> records(Faults faults);

	}

}
