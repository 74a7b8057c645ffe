package org.briefingapi.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.briefingapi.database.DatabaseProduct;
import org.briefingapi.database.FileCompaction;
import org.briefingapi.dataset.DatasetLoaded;
import org.briefingapi.dataset.DatasetWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.seedcheck.SeedValidator;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedload.IncrementalLoad;
import org.briefingapi.seedload.InitialLoad;
import org.briefingapi.seedload.RecordBinder;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.Build;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the store in line with the seed data: all of it or nothing. It passes over the
 * files and holds no more than a batch of their records.
 */
@Component
public class SeedLoader {

	private final InitialLoad firstLoad;

	private final IncrementalLoad laterLoad;

	private final Datasets datasets;

	private final DatasetWriter datasetWriter;

	private final ChangeHistory changelog;

	private final ApplicationEventPublisher events;

	private final DatabaseProduct product;

	private final FileCompaction compaction;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	SeedLoader(InitialLoad firstLoad, IncrementalLoad laterLoad, Datasets datasets, DatasetWriter datasetWriter,
			ChangeHistory changelog, ApplicationEventPublisher events, PlatformTransactionManager transactions,
			DatabaseProduct product, FileCompaction compaction, JdbcTemplate jdbc) {
		this.firstLoad = firstLoad;
		this.laterLoad = laterLoad;
		this.datasets = datasets;
		this.datasetWriter = datasetWriter;
		this.changelog = changelog;
		this.events = events;
		this.product = product;
		this.compaction = compaction;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		// to see the rows of the load before, and since H2 keeps all pages that are newer
		// than a snapshot
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	/**
	 * Loads seed data, if it is without faults, and says so when it is there for all to
	 * read.
	 * @return whether anything in it was new
	 * @throws SeedException with all faults
	 */
	boolean load(SeedFolder folder) {
		Dataset before = datasets.dataset().orElse(null);
		Checked checked = new SeedValidator().check(folder,
				verifications -> laterLoad.known(new RecordBinder(verifications, Build.REVISION)));
		if (!checked.faults().isEmpty()) {
			throw SeedException.of(checked.faults());
		}
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
		DatasetLoaded changed = firstLoad.isBulk(checked) ? GrowingHeap.during(() -> load(checked, before, now))
				: load(checked, before, now);
		if (changed != null) {
			// in no transaction, whose pages H2 would keep
			jdbc.execute((ConnectionCallback<Boolean>) this::sync);
			events.publishEvent(changed);
			if (firstLoad.isBulk(checked)) {
				// it took much more memory than the answers will: give that back to the
				// machine
				System.gc();
			}
		}
		return changed != null;
	}

	private @Nullable DatasetLoaded load(Checked checked, @Nullable Dataset before, OffsetDateTime now) {
		compaction.stop();
		DatasetLoaded changed = firstLoad.commitsAsItGoes(checked) ? firstLoad.runInBulk(checked,
				new RecordBinder(checked.verifications(), Build.REVISION), now, transaction)
				: loadWhole(checked, before, now);
		// not after a failure, which may be that of a full disk
		compaction.start();
		return changed;
	}

	private boolean sync(Connection connection) throws SQLException {
		product.sync(connection);
		return true;
	}

	private @Nullable DatasetLoaded loadWhole(Checked checked, @Nullable Dataset before, OffsetDateTime now) {
		return transaction.execute(status -> {
			datasetWriter.lock();
			return loadLocked(checked, before, now);
		});
	}

	private @Nullable DatasetLoaded loadLocked(Checked checked, @Nullable Dataset before, OffsetDateTime now) {
		RecordBinder binder = new RecordBinder(checked.verifications(), Build.REVISION);
		Dataset known = datasets.dataset().orElse(null);
		if (known == null) {
			firstLoad.run(checked, binder, now);
		}
		else if (!laterLoad.run(checked, known.equals(before), binder, now)
				&& known.description().equals(checked.description())) {
			return null;
		}
		String version = datasetWriter.close(checked.description(), now);
		return new DatasetLoaded(version, changelog.subjects(version));
	}

	/** Removes the rows of a load that was cut short. */
	void wipe() {
		firstLoad.wipe();
	}

}
