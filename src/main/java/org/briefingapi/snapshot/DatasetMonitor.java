package org.briefingapi.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import javax.sql.DataSource;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.MonitorConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Polls the database for its current data set, which another server may have loaded, and
 * for whether the database is there at all. An answer from a cache is therefore at most
 * {@link #LEASE} older than a load made by another server.
 */
@Component
public class DatasetMonitor implements SmartLifecycle {

	/** How long an observation may be used without asking the database. */
	static final Duration LEASE = Duration.ofSeconds(1);

	/** Without an observation for so long, the server is not ready. */
	private static final Duration MAX_SILENCE = Duration.ofSeconds(5);

	private static final Duration INTERVAL = Duration.ofMillis(250);

	private static final String CURRENT = """
			select version, loaded_at, title, covers_from, covers_until, licence, contact
			from dataset where id = 1""";

	private static final Logger log = LoggerFactory.getLogger(DatasetMonitor.class);

	private final MonitorConnection connection;

	private final DatabaseAvailability availability;

	private final DataSource dataSource;

	private final ApplicationEventPublisher events;

	private volatile Observation latest = new Observation(null, System.nanoTime() - MAX_SILENCE.toNanos());

	private @Nullable Dataset lastPublished;

	private volatile @Nullable Thread thread;

	DatasetMonitor(MonitorConnection connection, DatabaseAvailability availability, DataSource dataSource,
			ApplicationEventPublisher events) {
		this.connection = connection;
		this.availability = availability;
		this.dataSource = dataSource;
		this.events = events;
	}

	/** The current data set; null if the database has to be asked. */
	public @Nullable Dataset current() {
		Observation seen = latest;
		return (seen.age() < LEASE.toNanos()) ? seen.dataset() : null;
	}

	/** Whether the database has answered lately. */
	boolean isAlive() {
		return latest.age() < MAX_SILENCE.toNanos();
	}

	/** Asks the database now, on a connection of the pool. */
	void poll() {
		try (Connection pooled = dataSource.getConnection()) {
			note(observe(pooled));
		}
		catch (SQLException ex) {
			log.debug("Could not poll", ex);
		}
	}

	private static Observation observe(Connection connection) throws SQLException {
		// from before the query, which may miss what is committed from then on
		long since = System.nanoTime();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(CURRENT)) {
			return new Observation(row.next() ? dataset(row) : null, since);
		}
	}

	private static Dataset dataset(ResultSet row) throws SQLException {
		return new Dataset(row.getString(1),
				new DatasetDescription(row.getString(3), row.getObject(4, LocalDate.class),
						row.getObject(5, LocalDate.class), row.getString(6), row.getString(7)),
				row.getObject(2, OffsetDateTime.class));
	}

	/** Listeners hear of data sets in the order in which these were observed. */
	private synchronized void note(Observation seen) {
		if (seen.since() - latest.since() < 0) {
			return;
		}
		latest = seen;
		Dataset dataset = seen.dataset();
		if (dataset != null && !dataset.equals(lastPublished)) {
			events.publishEvent(new DatasetSwitched(dataset));
			lastPublished = dataset;
		}
	}

	private void watch() {
		int failures = 0;
		while (isRunning()) {
			try {
				Observation seen = (failures == 0) ? connection.query(DatasetMonitor::observe)
						: connection.queryAfterFailure(DatasetMonitor::observe);
				failures = 0;
				if (availability.note(null)) {
					log.info("The database is back");
				}
				note(seen);
			}
			catch (SQLSyntaxErrorException ex) {
				// the database answers; H2 misses a table for a moment while a load
				// alters it
				log.debug("Could not poll", ex);
			}
			catch (SQLException ex) {
				failures++;
				if (connection.isDown(failures) && availability.note(ex) && isRunning()) {
					log.warn("The database is gone: {}", ex.getMessage());
				}
			}
			// also errors: without this thread, the server would no longer be ready
			catch (Throwable ex) {
				log.warn("Could not poll the data set, or tell of another one", ex);
			}
			try {
				Thread.sleep(INTERVAL.toMillis());
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/** After a load at the start, before the web server. */
	@Override
	public int getPhase() {
		return 1;
	}

	@Override
	public void start() {
		// so that the first answers are of a data set that is known, and can be cached
		poll();
		Thread watch = new Thread(this::watch, "dataset-monitor");
		watch.setDaemon(true);
		thread = watch;
		watch.start();
	}

	@Override
	public void stop() {
		Thread watch = thread;
		thread = null;
		if (watch != null) {
			end(watch);
		}
	}

	/** Without an interrupt, on which H2 would close its file. */
	private static void end(Thread watch) {
		try {
			watch.join(LEASE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

	/**
	 * The answer to a poll.
	 *
	 * @param since when it was asked for, by the clock of this process
	 */
	private record Observation(@Nullable Dataset dataset, long since) {

		long age() {
			return System.nanoTime() - since;
		}

	}

}
