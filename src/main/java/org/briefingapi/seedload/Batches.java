package org.briefingapi.seedload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.Progress;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Hands over checked records some at a time, so that no more of them are held.
 *
 * @param selected the names of the pieces of files that are handed over; null for all
 */
record Batches(Checked checked, @Nullable Set<String> selected) {

	Batches(Checked checked) {
		this(checked, null);
	}

	/**
	 * Hands over all records, in the order in which types are loaded. A type waits until
	 * the one before is done, since it may look up its rows.
	 * @param pass its name, for the progress that is shown
	 * @param preparation the part that other threads do, several batches at a time
	 * @param action the part that this thread does then, batch by batch
	 */
	<T> void forEach(String pass, BiFunction<SeedType, List<SeedRecord>, T> preparation, Consumer<T> action) {
		forEach(pass, Set.of(SeedType.values()), preparation, action);
	}

	/** Hands over the records of some types. */
	<T> void forEach(String pass, Set<SeedType> types, BiFunction<SeedType, List<SeedRecord>, T> preparation,
			Consumer<T> action) {
		select(pass, types, preparation, value -> {
			action.accept(value);
			return true;
		});
	}

	/**
	 * Hands over the records of some types.
	 * @return those batches for which the action says so
	 */
	<T> Batches select(String pass, Set<SeedType> types, BiFunction<SeedType, List<SeedRecord>, T> preparation,
			Predicate<T> action) {
		Set<String> chosen = new HashSet<>();
		Progress progress = Progress.of(pass, types.size() == SeedType.values().length ? checked.records() : 0);
		try (Workers workers = new Workers()) {
			for (SeedType type : SeedType.values()) {
				if (types.contains(type)) {
					for (SeedFile file : checked.folder().files(type)) {
						file.forEachPiece(new Faults(), piece -> {
							if (selected != null && !selected.contains(piece.name())) {
								return;
							}
							workers.submit(() -> {
								List<SeedRecord> records = piece.records(new Faults());
								return new Prepared<>(records.size(), preparation.apply(type, records));
							}, prepared -> {
								if (action.test(prepared.value())) {
									chosen.add(piece.name());
								}
								progress.add(prepared.records());
							});
						});
					}
					workers.await();
				}
			}
		}
		progress.end();
		return new Batches(checked, chosen);
	}

	private record Prepared<T>(int records, T value) {
	}

}
