package org.briefingapi.seed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.Changelog;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.Journal;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.dataset.Recorded;
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

	private final Features features;

	private final Ledger ledger;

	private final Journal journal;

	private final StoredRows rows;

	private final EntityManager entityManager;

	private final Changelog changelog;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate locked;

	private final TransactionTemplate transaction;

	SeedLoader(FirstLoad firstLoad, Features features, Ledger ledger, Journal journal, StoredRows rows,
			EntityManager entityManager, Changelog changelog, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.firstLoad = firstLoad;
		this.features = features;
		this.ledger = ledger;
		this.journal = journal;
		this.rows = rows;
		this.entityManager = entityManager;
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
		DatasetChanged changed = firstLoad.isBulk(checked)
				? firstLoad.runInBulk(checked, new RecordBinder(checked.verifications()), now, licence, transaction)
				: loadWhole(checked, now, licence);
		if (changed != null) {
			events.publishEvent(changed);
		}
		return changed != null;
	}

	private @Nullable DatasetChanged loadWhole(Checked checked, OffsetDateTime now, String licence) {
		return locked.execute(lock -> {
			journal.lock();
			return transaction.execute(status -> {
				journal.unlimited();
				return new Load(checked, now).run(licence);
			});
		});
	}

	/** Sweeps away what a load that was cut short left. */
	void sweep() {
		firstLoad.sweep();
	}

	/** One load; all that it writes has the same time. */
	private final class Load {

		private final Checked checked;

		private final OffsetDateTime now;

		private final Batches batches;

		private final Origins origins;

		private final RecordBinder binder;

		private final Set<SeedType> changed = EnumSet.noneOf(SeedType.class);

		private final Set<SeedType> removed = EnumSet.noneOf(SeedType.class);

		Load(Checked checked, OffsetDateTime now) {
			this.checked = checked;
			this.now = now;
			this.batches = new Batches(checked);
			this.origins = new Origins(checked.derivations());
			this.binder = new RecordBinder(checked.verifications());
		}

		@Nullable DatasetChanged run(String licence) {
			if (ledger.dataset().isEmpty()) {
				firstLoad.run(checked, binder, now);
			}
			else if (!revise()) {
				journal.license(licence);
				return null;
			}
			String version = journal.close(licence, now);
			return new DatasetChanged(version, changelog.subjects(version));
		}

		/** Brings what is in the store in line; tells whether there was a difference. */
		private boolean revise() {
			batches.forEach("Comparing", this::enter);
			forEachRemoved((type, slugs) -> {
				removed.add(type);
				rows.release(slugs);
			});
			if (changed.isEmpty() && removed.isEmpty()) {
				return false;
			}
			journal.noteSubjects();
			rows.release(now);
			journal.noteConcerned(now);
			batches.forEach("Loading", this::write);
			refresh();
			journal.noteConcerned(now);
			if (!removed.isEmpty()) {
				remove();
			}
			journal.noteSubjects();
			return true;
		}

		private void enter(SeedType type, List<SeedRecord> records) {
			Map<String, Recorded> known = ledger.recorded(slugs(records));
			for (SeedRecord record : records) {
				Recorded stored = known.get(record.slug());
				if (stored != null && !stored.type().equals(type.schemaType())) {
					throw SeedException.of(1,
							List.of("%s:%d: %s: is %s, but the store knows it as a %s; choose another slug"
								.formatted(record.file(), record.line(), record.slug(), type.noun(), stored.type())));
				}
			}
			if (journal.enter(binder.nodes(records, features.recordType(type)), now, true) > 0) {
				changed.add(type);
			}
		}

		private void write(SeedType type, List<SeedRecord> records) {
			if (!changed.contains(type)) {
				return;
			}
			Feature<?> feature = features.of(type, origins);
			Map<String, Recorded> known = ledger.recorded(slugs(records));
			List<Object> added = new ArrayList<>();
			List<Object> revised = new ArrayList<>();
			for (SeedRecord record : records) {
				Recorded stored = known.get(record.slug());
				if (stored.recordedAt().isEqual(now)) {
					added.add(binder.bind(record, feature.type()));
				}
				else if (stored.revisedAt().isEqual(now)) {
					revised.add(binder.bind(record, feature.type()));
				}
			}
			if (!revised.isEmpty()) {
				feature.revise(revised);
				flush();
			}
			if (!added.isEmpty()) {
				feature.add(added);
				flush();
			}
		}

		/** In one flush, parts of revised records would come before added records. */
		private void flush() {
			entityManager.flush();
			entityManager.clear();
		}

		/** What is worked out from more than one record. */
		private void refresh() {
			if (touched(SeedType.SOURCE)) {
				batches.forEach(SeedType.SOURCE, (type, records) -> {
					features.refreshOrigins(slugs(records), origins);
					flush();
				});
			}
			if (touched(SeedType.ACTOR)) {
				features.refreshVoices();
			}
			if (touched(SeedType.AREA)) {
				features.refreshTopics();
			}
		}

		private boolean touched(SeedType type) {
			return changed.contains(type) || removed.contains(type);
		}

		private void remove() {
			forEachRemoved((type, slugs) -> {
				journal.noteRemoved(type.schemaType(), rows.labels(type, slugs), now);
				journal.noteSubjects();
				rows.delete(type, slugs);
			});
			forEachRemoved((type, slugs) -> journal.remove(slugs));
		}

		/**
		 * What the store has and the files have not, the type that refers to others
		 * first.
		 */
		private void forEachRemoved(Removal removal) {
			List<SeedType> types = Arrays.asList(SeedType.values());
			Collections.reverse(types);
			for (SeedType type : types) {
				journal.forEachSlug(type.schemaType(), slugs -> {
					List<String> gone = slugs.stream().filter(slug -> !checked.index().contains(slug)).toList();
					if (!gone.isEmpty()) {
						removal.accept(type, gone);
					}
				});
			}
		}

		private static List<String> slugs(List<SeedRecord> records) {
			return records.stream().map(SeedRecord::slug).toList();
		}

	}

	private interface Removal {

		void accept(SeedType type, List<String> slugs);

	}

}
