package org.briefingapi.snapshot;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "briefing.seed=load")
class DatasetMonitorTests {

	@Autowired
	private DatasetMonitor watch;

	@Test
	void knowsTheDataSetFromItsStartOn() throws InterruptedException {
		watch.stop();
		Thread.sleep(DatasetMonitor.LEASE.toMillis());
		assertThat(watch.current()).isNull();
		watch.start();
		assertThat(watch.current()).isNotNull();
	}

}
