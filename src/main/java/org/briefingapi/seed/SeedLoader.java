package org.briefingapi.seed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.briefingapi.dataset.Changelog;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.Journal;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.seed.SeedValidator.Checked;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the store in line with the seed data: all of it or nothing. It passes over the
 * files and holds no more than a batch of their records.
 */
@Component
class SeedLoader {

	private final FirstLoad firstLoad;

	private final LaterLoad laterLoad;

	private final Ledger ledger;

	private final Journal journal;

	private final Changelog changelog;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate locked;

	private final TransactionTemplate transaction;

	SeedLoader(FirstLoad firstLoad, LaterLoad laterLoad, Ledger ledger, Journal journal, Changelog changelog,
			ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.firstLoad = firstLoad;
		this.laterLoad = laterLoad;
		this.ledger = ledger;
		this.journal = journal;
		this.changelog = changelog;
		this.events = events;
		this.locked = new TransactionTemplate(transactions);
		this.transaction = new TransactionTemplate(transactions);
		// begun with the lock held, to see what the one before loaded; a lower isolation
		// level would stay with the connection and spoil the snapshots of its next users
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Loads seed data, if it is without faults, and says so when it is there for all to
	 * read.
	 * @return whether anything in it was new
	 * @throws SeedException with all faults
	 */
	boolean load(SeedFolder folder, String licence) {
		Checked checked = new SeedValidator().check(folder);
		if (!checked.faults().isEmpty()) {
			throw SeedException.of(checked.faults());
		}
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
		DatasetChanged changed = firstLoad.commitsAsItGoes(checked)
				? firstLoad.runInBulk(checked, new RecordBinder(checked.verifications()), now, licence, transaction)
				: loadWhole(checked, now, licence);
		if (changed != null) {
			events.publishEvent(changed);
		}
		if (firstLoad.isBulk(checked)) {
			// it took much more memory than the answers will: give that back to the
			// machine
			System.gc();
		}
		return changed != null;
	}

	private @Nullable DatasetChanged loadWhole(Checked checked, OffsetDateTime now, String licence) {
		return locked.execute(lock -> {
			journal.lock();
			return transaction.execute(status -> {
				journal.unlimited();
				return loadLocked(checked, now, licence);
			});
		});
	}

	private @Nullable DatasetChanged loadLocked(Checked checked, OffsetDateTime now, String licence) {
		RecordBinder binder = new RecordBinder(checked.verifications());
		if (ledger.dataset().isEmpty()) {
			firstLoad.run(checked, binder, now);
		}
		else if (!laterLoad.run(checked, binder, now)) {
			journal.license(licence);
			return null;
		}
		String version = journal.close(licence, now);
		return new DatasetChanged(version, changelog.subjects(version));
	}

	/** Sweeps away what a load that was cut short left. */
	void sweep() {
		firstLoad.sweep();
	}

}
