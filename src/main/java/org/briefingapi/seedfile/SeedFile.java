package org.briefingapi.seedfile;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A file of records of one type. Each pass reads it from the start, so that a large file
 * need not fit in memory.
 */
public interface SeedFile {

	/** The maximum number of records of a piece. */
	int PIECE = 1000;

	/**
	 * The byte order mark, which some editors write at the start of a file and which is
	 * skipped.
	 */
	char BYTE_ORDER_MARK = '\uFEFF';

	SeedType type();

	/** The file name in faults. */
	String name();

	/**
	 * Passes the pieces of the file to an action, in order.
	 * @param faults receives errors of the whole file; errors within a piece are reported
	 * when its records are read
	 */
	void forEachPiece(Faults faults, Consumer<Piece> action);

	/** Passes each record to an action, in order; unreadable records become faults. */
	default void forEach(Faults faults, Consumer<SeedRecord> action) {
		forEachPiece(faults, piece -> piece.records(faults).forEach(action));
	}

	/**
	 * A part of a file, which can be read on another thread.
	 *
	 * @param name identifies the piece in each pass over the files
	 * @param reading reads the whole records, or their heads if slugs are known by JSON
	 */
	record Piece(SeedType type, String name,
			BiFunction<Faults, @Nullable UnaryOperator<@Nullable String>, List<SeedRecord>> reading) {

		/** The records, in order; unreadable ones become faults. */
		public List<SeedRecord> records(Faults faults) {
			return reading.apply(faults, null);
		}

		/**
		 * The records with at least the keys in {@link SeedRecord#HEAD}, which takes less
		 * time.
		 * @param known gives the slug of a record that was loaded before, by its JSON;
		 * null for other records
		 */
		public List<SeedRecord> heads(Faults faults, UnaryOperator<@Nullable String> known) {
			return reading.apply(faults, known);
		}

	}

}
