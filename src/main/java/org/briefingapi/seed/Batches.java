package org.briefingapi.seed;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.seed.SeedValidator.Checked;

/** Hands over checked records some at a time, so that no more of them are held. */
record Batches(Checked checked) {

	private static final int SIZE = 1000;

	/**
	 * Hands over all records, in the order in which types are loaded.
	 * @param what what is done with them, for whoever waits
	 */
	void forEach(String what, Action action) {
		Progress progress = Progress.of(what, checked.records());
		for (SeedType type : SeedType.values()) {
			forEach(type, (same, records) -> {
				action.accept(same, records);
				progress.add(records.size());
			});
		}
		progress.end();
	}

	/** Hands over the records of one type. */
	void forEach(SeedType type, Action action) {
		List<SeedRecord> records = new ArrayList<>(SIZE);
		for (SeedFile file : checked.folder().files(type)) {
			file.forEach(new Faults(), record -> {
				records.add(record);
				if (records.size() == SIZE) {
					action.accept(type, List.copyOf(records));
					records.clear();
				}
			});
		}
		if (!records.isEmpty()) {
			action.accept(type, records);
		}
	}

	/** What is done with a batch of records of one type. */
	interface Action {

		void accept(SeedType type, List<SeedRecord> records);

	}

}
