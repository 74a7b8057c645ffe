package org.briefingapi.snapshot;

import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.briefingapi.RealDataTest;
import org.briefingapi.database.DatabaseAvailability;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class DatasetMonitorTests {

	@Autowired
	private DatasetMonitor monitor;

	@Autowired
	private DatasetHealthIndicator health;

	@Autowired
	private DatabaseAvailability availability;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FailingListener listener;

	@Test
	void knowsTheDataSetFromItsStartOnAndIsMissedOnceItEnds() {
		monitor.stop();
		Awaitility.await().until(() -> monitor.current() == null);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		Awaitility.await().until(() -> health.health().getStatus().equals(Status.DOWN));
		monitor.start();
		assertThat(monitor.current()).isNotNull();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownAtOnceWhenTheDatabaseIsGone() {
		monitor.stop();
		availability.note(true);
		assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		availability.note(false);
		monitor.start();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void survivesAnErrorAndTellsAgain() {
		listener.failures.set(2);
		jdbc.sql("update dataset set licence = licence || '.'").update();
		Awaitility.await().until(() -> listener.failures.get() < 0);
		assertThat(monitor.current()).isNotNull();
	}

	@TestConfiguration
	static class FailingListener {

		private final AtomicInteger failures = new AtomicInteger();

		@EventListener(DatasetSwitched.class)
		void fail() {
			if (failures.getAndDecrement() > 0) {
				throw new AssertionError("of a listener");
			}
		}

	}

}
