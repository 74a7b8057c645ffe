package org.briefingapi.seedload;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.Progress;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.Workers;

/** Hands over checked records some at a time, so that no more of them are held. */
record Batches(Checked checked) {

	/**
	 * Hands over all records, in the order in which types are loaded. A type waits until
	 * all is done with the one before, since it may look up what that one has.
	 * @param what what is done with them, for whoever waits
	 * @param preparation what other threads can do with a batch, at the same time
	 * @param action what is done with it then, batch by batch and on this thread
	 */
	<T> void forEach(String what, BiFunction<SeedType, List<SeedRecord>, T> preparation, Consumer<T> action) {
		forEach(what, Set.of(SeedType.values()), preparation, action);
	}

	/** Hands over the records of some types. */
	<T> void forEach(String what, Set<SeedType> types, BiFunction<SeedType, List<SeedRecord>, T> preparation,
			Consumer<T> action) {
		Progress progress = Progress.of(what, types.size() == SeedType.values().length ? checked.records() : 0);
		try (Workers workers = new Workers()) {
			for (SeedType type : SeedType.values()) {
				if (types.contains(type)) {
					for (SeedFile file : checked.folder().files(type)) {
						file.forEachPiece(new Faults(), piece -> workers.submit(() -> {
							List<SeedRecord> records = piece.records(new Faults());
							return new Prepared<>(records.size(), preparation.apply(type, records));
						}, prepared -> {
							action.accept(prepared.value());
							progress.add(prepared.records());
						}));
					}
					workers.await();
				}
			}
		}
		progress.end();
	}

	private record Prepared<T>(int records, T value) {
	}

}
