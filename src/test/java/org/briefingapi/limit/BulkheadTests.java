package org.briefingapi.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.briefingapi.limit.Bulkhead.Permit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkheadTests {

	private final Bulkhead bulkhead = new Bulkhead(2, 8, Duration.ofMillis(10));

	@Test
	void letsOnlySomeOperationsRunAtOnce() {
		assertThat(bulkhead.enter()).isNotNull();
		assertThat(bulkhead.enter()).isNotNull();
		assertThat(bulkhead.enter()).isNull();
	}

	@Test
	void refusesAtOnceWhereManyWait() throws Exception {
		Bulkhead patient = new Bulkhead(1, 4, Duration.ofSeconds(30));
		Permit running = patient.enter();
		ExecutorService threads = Executors.newCachedThreadPool();
		try {
			List<Future<Boolean>> turns = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				turns.add(threads.submit(() -> {
					Permit permit = patient.enter();
					if (permit != null) {
						permit.release();
					}
					return permit != null;
				}));
			}
			Awaitility.await().until(() -> turns.stream().filter(Future::isDone).count() == 1);
			running.release();
			int entered = 0;
			for (Future<Boolean> turn : turns) {
				entered += turn.get(10, TimeUnit.SECONDS) ? 1 : 0;
			}
			assertThat(entered).isEqualTo(4);
			assertThat(patient.enter()).isNotNull();
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void givesAPermitBackOnce() {
		Permit first = bulkhead.enter();
		bulkhead.enter();
		first.release();
		first.release();
		assertThat(bulkhead.enter()).isNotNull();
		assertThat(bulkhead.enter()).isNull();
	}

}
