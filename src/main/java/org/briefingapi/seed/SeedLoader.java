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
import org.briefingapi.dataset.Journal;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.dataset.NewNode;
import org.briefingapi.dataset.NewNode.Field;
import org.briefingapi.dataset.Recorded;
import org.briefingapi.seed.SeedValidator.Checked;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the store in line with the seed data, in one transaction: all of it or nothing.
 * It passes over the files and holds no more than a batch of their records.
 */
@Component
class SeedLoader {

	private static final int BATCH = 500;

	private final Features features;

	private final Ledger ledger;

	private final Journal journal;

	private final StoredRows rows;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	SeedLoader(Features features, Ledger ledger, Journal journal, StoredRows rows, EntityManager entityManager,
			PlatformTransactionManager transactions) {
		this.features = features;
		this.ledger = ledger;
		this.journal = journal;
		this.rows = rows;
		this.entityManager = entityManager;
		this.transaction = new TransactionTemplate(transactions);
		// whoever waited for the lock must see what the other one loaded
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	/**
	 * Loads seed data, if it is without faults.
	 * @throws SeedException with all faults
	 */
	void load(SeedFolder folder, String licence) {
		Checked checked = new SeedValidator().check(folder);
		if (!checked.faults().isEmpty()) {
			throw SeedException.of(checked.faults());
		}
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
		transaction.executeWithoutResult(status -> new Load(checked, now).run(licence));
	}

	/** One load; all that it writes has the same time. */
	private final class Load {

		private final Checked checked;

		private final OffsetDateTime now;

		private final Origins origins;

		private final RecordBinder binder;

		private final Set<SeedType> changed = EnumSet.noneOf(SeedType.class);

		private final Set<SeedType> removed = EnumSet.noneOf(SeedType.class);

		Load(Checked checked, OffsetDateTime now) {
			this.checked = checked;
			this.now = now;
			this.origins = new Origins(checked.derivations());
			this.binder = new RecordBinder(checked.verifications());
		}

		void run(String licence) {
			journal.lock();
			boolean noted = ledger.dataset().isPresent();
			forEachBatch((type, records) -> enter(type, records, noted));
			forEachRemoved((type, slugs) -> {
				removed.add(type);
				rows.release(slugs);
			});
			if (changed.isEmpty() && removed.isEmpty()) {
				journal.license(licence);
				return;
			}
			rows.release(now);
			journal.noteConcerned(now);
			forEachBatch(this::write);
			refresh();
			journal.noteConcerned(now);
			if (!removed.isEmpty()) {
				remove();
			}
			journal.close(licence, now);
		}

		private void forEachBatch(Batch batch) {
			for (SeedType type : SeedType.values()) {
				forEachBatch(type, batch);
			}
		}

		private void forEachBatch(SeedType type, Batch batch) {
			List<SeedRecord> records = new ArrayList<>(BATCH);
			for (SeedFile file : checked.folder().files(type)) {
				file.forEach(new Faults(), record -> {
					records.add(record);
					if (records.size() == BATCH) {
						batch.accept(type, List.copyOf(records));
						records.clear();
					}
				});
			}
			if (!records.isEmpty()) {
				batch.accept(type, records);
			}
		}

		private void enter(SeedType type, List<SeedRecord> records, boolean noted) {
			Map<String, Recorded> known = noted ? ledger.recorded(slugs(records)) : Map.of();
			List<NewNode> nodes = new ArrayList<>();
			for (SeedRecord record : records) {
				Recorded stored = known.get(record.slug());
				if (stored != null && !stored.type().equals(type.schemaType())) {
					throw SeedException.of(1,
							List.of("%s:%d: %s: is %s, but the store knows it as a %s; choose another slug"
								.formatted(record.file(), record.line(), record.slug(), type.noun(), stored.type())));
				}
				nodes.add(node(record));
			}
			if (journal.enter(nodes, now, noted) > 0) {
				changed.add(type);
			}
		}

		private NewNode node(SeedRecord record) {
			Object bound = binder.bind(record, features.of(record.type(), origins).type());
			ObjectNode tree = binder.unbind(bound);
			List<Field> fields = tree.propertyStream()
				.filter(property -> !property.getKey().equals("slug"))
				.map(property -> new Field(property.getKey(), Digests.shortOf(property.getValue())))
				.toList();
			return new NewNode(record.slug(), record.type().schemaType(), record.title(), Digests.of(tree), fields,
					CitationRules.sources(record));
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
				forEachBatch(SeedType.SOURCE, (type, records) -> {
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

	private interface Batch {

		void accept(SeedType type, List<SeedRecord> records);

	}

	private interface Removal {

		void accept(SeedType type, List<String> slugs);

	}

}
