package org.briefingapi.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MinDataRateTests {

	@Test
	void letsAReaderBeginSlowly() {
		assertThatCode(() -> new MinDataRate(1000).require(0)).doesNotThrowAnyException();
	}

	@Test
	void dropsAReaderThatStaysSlow() {
		AtomicLong time = new AtomicLong();
		MinDataRate rate = new MinDataRate(1000, time::get);
		time.set(Duration.ofMillis(5_100).toNanos());
		assertThatThrownBy(() -> rate.require(4_999)).isInstanceOf(IOException.class)
			.hasMessage("The reader takes less than 1000 bytes a second");
		assertThatCode(() -> rate.require(5_000)).doesNotThrowAnyException();
	}

}
