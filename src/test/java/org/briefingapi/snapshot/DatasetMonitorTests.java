package org.briefingapi.snapshot;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.briefingapi.RealDataTest;
import org.briefingapi.database.DatabaseAvailability;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
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
	private ConfigurableApplicationContext context;

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
		availability.note(new SQLException("gone"));
		assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		availability.note(null);
		monitor.start();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void survivesAnErrorAndTellsAgain() {
		String licence = jdbc.sql("select licence from dataset").query(String.class).single();
		FailingListener listener = new FailingListener(new AtomicInteger(2));
		context.addApplicationListener(listener);
		try {
			jdbc.sql("update dataset set licence = licence || '.'").update();
			Awaitility.await().until(() -> listener.failures().get() < 0);
			assertThat(monitor.current()).isNotNull();
		}
		finally {
			context.removeApplicationListener(listener);
			jdbc.sql("update dataset set licence = ?").param(licence).update();
			Awaitility.await()
				.until(monitor::current, dataset -> dataset != null && dataset.description().licence().equals(licence));
		}
	}

	private record FailingListener(
			AtomicInteger failures) implements ApplicationListener<PayloadApplicationEvent<DatasetSwitched>> {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<DatasetSwitched> event) {
			if (failures.getAndDecrement() > 0) {
				throw new AssertionError("of a listener");
			}
		}

	}

}
