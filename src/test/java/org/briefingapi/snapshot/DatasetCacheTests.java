package org.briefingapi.snapshot;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.briefingapi.graphql.Lookup;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class DatasetCacheTests {

	private final Dataset dataset = new Dataset("version", DatasetDescription.NONE, OffsetDateTime.MIN);

	private final DatasetCache<String, String> cache = new DatasetCache<>();

	@Test
	void givesWhatAnotherRequestReadFromTheSameDataSet() {
		assertThat(read(dataset, true, "read")).isEqualTo("read");
		assertThat(read(dataset, true, "read again")).isEqualTo("read");
	}

	@Test
	void givesNothingThatWasReadFromAnotherDataSetOrFromAnotherLoadOfTheSameVersion() {
		read(dataset, true, "read");
		assertThat(read(new Dataset("next", DatasetDescription.NONE, OffsetDateTime.MIN), true, "next"))
			.isEqualTo("next");
		assertThat(read(new Dataset("version", DatasetDescription.NONE, OffsetDateTime.MAX), true, "back"))
			.isEqualTo("back");
	}

	@Test
	void sharesNothingThatMayBeOfTheNextDataSetButGivesItWithinTheRequest() {
		assertThat(read(dataset, false, "of the next one")).isEqualTo("of the next one");
		assertThat(read(dataset, true, "read")).isEqualTo("read");
	}

	@Test
	void keepsNothingThatIsReadOutsideASnapshot() {
		assertThat(cache.get("key", () -> "outside")).isEqualTo("outside");
		assertThat(read(dataset, true, "read")).isEqualTo("read");
	}

	@Test
	void asksALookUpForEachKeyOnceAlsoForOneWithoutAValue() {
		Lookup<Integer> lengths = DatasetCache.lookup(Integer.class, keys -> {
			assertThat(keys).containsExactly("one", "nothing");
			return Map.of("one", 3);
		});
		Snapshot.State state = new Snapshot.State(dataset, true);
		within(state, () -> assertThat(lengths.get(List.of("one", "nothing", "one"))).isEqualTo(Map.of("one", 3)));
		within(state, () -> assertThat(lengths.get(List.of("nothing", "one"))).isEqualTo(Map.of("one", 3)));
		within(state, () -> assertThat(lengths.cached("nothing")).isEmpty());
	}

	@Test
	void holdsNoMoreThanItsSizeInBytes() {
		List<String> keys = IntStream.range(0, 30).mapToObj(String::valueOf).toList();
		Snapshot.State state = new Snapshot.State(dataset, true);
		within(state, () -> keys.forEach(key -> cache.get(key, () -> "x".repeat(1_000_000))));
		state.share();
		Awaitility.await()
			.untilAsserted(() -> within(new Snapshot.State(dataset, true),
					() -> assertThat(keys.stream().filter(key -> cache.get(key) != null)).hasSizeBetween(1, 8)));
	}

	private String read(Dataset dataset, boolean confirmed, String value) {
		Snapshot.State state = new Snapshot.State(dataset, true);
		String[] read = new String[1];
		within(state, () -> {
			read[0] = cache.get("key", () -> value);
			assertThat(cache.get("key", () -> "twice")).isEqualTo(read[0]);
		});
		if (confirmed) {
			state.share();
		}
		return read[0];
	}

	private static void within(Snapshot.State state, Runnable reading) {
		TransactionSynchronizationManager.bindResource(Snapshot.class, state);
		try {
			reading.run();
		}
		finally {
			TransactionSynchronizationManager.unbindResource(Snapshot.class);
		}
	}

}
