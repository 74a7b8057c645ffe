package org.briefingapi.snapshot;

import java.time.OffsetDateTime;
import java.util.function.BooleanSupplier;

import org.briefingapi.snapshot.Snapshot.State;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class DatasetCacheTests {

	private final Dataset dataset = new Dataset("version", DatasetDescription.NONE, OffsetDateTime.MIN);

	private final DatasetCache<String, String> remembered = new DatasetCache<>((key, value) -> 1);

	@Test
	void givesWhatWasReadFromTheSameDataSet() {
		assertThat(read(() -> true, "read")).isEqualTo("read");
		assertThat(read(() -> true, "read again")).isEqualTo("read");
	}

	@Test
	void keepsNothingThatMayBeOfTheNextDataSet() {
		assertThat(read(() -> false, "of the next one")).isEqualTo("of the next one");
		assertThat(read(() -> true, "read")).isEqualTo("read");
	}

	@Test
	void keepsNothingThatIsReadOutsideASnapshot() {
		assertThat(remembered.get("key", () -> "outside")).isEqualTo("outside");
		assertThat(read(() -> true, "read")).isEqualTo("read");
	}

	private String read(BooleanSupplier sure, String value) {
		TransactionSynchronizationManager.bindResource(Snapshot.class, new State(dataset, "mark", sure));
		try {
			return remembered.get("key", () -> value);
		}
		finally {
			TransactionSynchronizationManager.unbindResource(Snapshot.class);
		}
	}

}
