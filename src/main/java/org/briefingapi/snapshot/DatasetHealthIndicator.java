package org.briefingapi.snapshot;

import org.briefingapi.database.DatabaseAvailability;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether the database has answered the monitor lately. The monitor has a connection
 * of its own, so clients that keep the pool busy cannot turn the health to DOWN.
 */
@Component
class DatasetHealthIndicator implements HealthIndicator {

	private final DatasetMonitor monitor;

	private final DatabaseAvailability availability;

	DatasetHealthIndicator(DatasetMonitor monitor, DatabaseAvailability availability) {
		this.monitor = monitor;
		this.availability = availability;
	}

	@Override
	public Health health() {
		return (monitor.isAlive() && !availability.isDown()) ? Health.up().build() : Health.down().build();
	}

}
