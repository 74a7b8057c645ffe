package org.briefingapi.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Knows at any moment, without asking the database, which data set is the current one;
 * see {@link CacheInvalidation}.
 */
@Component
public class DatasetMonitor implements SmartLifecycle {

	/**
	 * How long a look at the database is good for. All servers must agree on it, so it is
	 * no setting.
	 */
	static final Duration LEASE = Duration.ofSeconds(1);

	private static final Duration INTERVAL = Duration.ofMillis(250);

	private static final int LOOKS_IN_VAIN = 2;

	private static final String LOOK = """
			select d.version, d.loaded_at, c.announced,
				d.title, d.covers_from, d.covers_until, d.licence, d.contact
			from changeover c left join dataset d on d.id = 1""";

	private static final Logger log = LoggerFactory.getLogger(DatasetMonitor.class);

	private final MonitorConnection lookout;

	private final DatabaseAvailability availability;

	private final DataSource dataSource;

	private final ApplicationEventPublisher events;

	private volatile Sight sight = new Sight(null, true, System.nanoTime());

	/** The last data set that listeners were told of. */
	private volatile @Nullable Dataset told;

	private volatile @Nullable Thread thread;

	DatasetMonitor(MonitorConnection lookout, DatabaseAvailability availability, DataSource dataSource,
			ApplicationEventPublisher events) {
		this.lookout = lookout;
		this.availability = availability;
		this.dataSource = dataSource;
		this.events = events;
	}

	/** The current data set; null where it cannot be told without asking. */
	public @Nullable Dataset current() {
		Sight seen = sight;
		return (!seen.announced() && System.nanoTime() - seen.since() < LEASE.toNanos()) ? seen.dataset() : null;
	}

	/** Looks now. */
	void look() {
		try (Connection connection = dataSource.getConnection()) {
			note(look(connection));
		}
		catch (SQLException ex) {
			log.debug("Could not look", ex);
		}
	}

	private static Sight look(Connection connection) throws SQLException {
		// from before it: whatever is committed from then on may be missing
		long since = System.nanoTime();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LOOK)) {
			row.next();
			String version = row.getString(1);
			Dataset dataset = (version != null)
					? new Dataset(version, description(row), row.getObject(2, OffsetDateTime.class)) : null;
			return new Sight(dataset, row.getBoolean(3), since);
		}
	}

	private static DatasetDescription description(ResultSet row) throws SQLException {
		return new DatasetDescription(row.getString(4), row.getObject(5, LocalDate.class),
				row.getObject(6, LocalDate.class), row.getString(7), row.getString(8));
	}

	private void note(Sight seen) {
		store(seen);
		Dataset dataset = sight.dataset();
		if (dataset != null && !dataset.equals(told)) {
			events.publishEvent(new DatasetSwitched(dataset));
			told = dataset;
		}
	}

	private synchronized void store(Sight seen) {
		if (seen.since() - sight.since() >= 0) {
			sight = seen;
		}
	}

	private void watch() {
		int inVain = 0;
		while (isRunning()) {
			try {
				Sight seen = lookout.look(DatasetMonitor::look);
				inVain = 0;
				if (availability.note(false)) {
					log.info("The database is back");
				}
				note(seen);
				if (sight.announced()) {
					lookout.look(CacheInvalidation::withdraw);
				}
			}
			catch (SQLException ex) {
				inVain++;
				if (inVain >= LOOKS_IN_VAIN && availability.note(true) && isRunning()) {
					log.warn("The database is gone: {}", ex.getMessage());
				}
			}
			catch (RuntimeException ex) {
				// of a listener, which is told again after the next look
				log.warn("Could not yet tell of another data set: {}", ex.getMessage());
			}
			try {
				lookout.rest(INTERVAL);
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
		// also the first answers are then of a data set that is known, and can be kept
		look();
		Thread watch = new Thread(this::watch, "dataset-watch");
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
	 * What a look told.
	 *
	 * @param announced whether another data set is about to come
	 * @param since when it was taken, by the clock of this process
	 */
	private record Sight(@Nullable Dataset dataset, boolean announced, long since) {
	}

}
