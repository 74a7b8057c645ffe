package org.briefingapi.limit;

import java.time.Duration;

import org.briefingapi.limit.Bulkhead.Permit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkheadTests {

	private final Bulkhead bulkhead = new Bulkhead(2, Duration.ofMillis(10));

	@Test
	void letsOnlySomeOperationsRunAtOnce() {
		assertThat(bulkhead.enter()).isNotNull();
		assertThat(bulkhead.enter()).isNotNull();
		assertThat(bulkhead.enter()).isNull();
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
