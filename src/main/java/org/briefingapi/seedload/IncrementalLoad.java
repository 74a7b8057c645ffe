package org.briefingapi.seedload;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.DatasetWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordDates;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedload.Comparison.Fate;
import org.briefingapi.seedload.RecordBinder.Bound;

import org.springframework.stereotype.Component;

/**
 * Brings a store that has a data set in line with another one. What is the same in both
 * is read, and compared with a few bytes, but not looked up.
 */
@Component
public class IncrementalLoad {

	private final RecordStores stores;

	private final Datasets datasets;

	private final DatasetWriter datasetWriter;

	private final LoadSql rows;

	private final DerivedTables facts;

	private final EntityManager entityManager;

	IncrementalLoad(RecordStores stores, Datasets datasets, DatasetWriter datasetWriter, LoadSql rows,
			DerivedTables facts, EntityManager entityManager) {
		this.stores = stores;
		this.datasets = datasets;
		this.datasetWriter = datasetWriter;
		this.rows = rows;
		this.facts = facts;
		this.entityManager = entityManager;
	}

	/**
	 * Loads what differs, in the transaction that is under way.
	 * @return whether anything did
	 */
	public boolean run(Checked checked, RecordBinder binder, OffsetDateTime now) {
		return new Run(checked, binder, now).run();
	}

	/** One load; all that it writes has the same time. */
	private final class Run {

		private final Checked checked;

		private final RecordBinder binder;

		private final OffsetDateTime now;

		private final Batches batches;

		private final Origins origins;

		private final Comparison comparison;

		private final Set<SeedType> changed = EnumSet.noneOf(SeedType.class);

		private final Set<SeedType> removed = EnumSet.noneOf(SeedType.class);

		/** The types of records of which others may have to be worked out anew. */
		private final Set<SeedType> rearranged = EnumSet.noneOf(SeedType.class);

		Run(Checked checked, RecordBinder binder, OffsetDateTime now) {
			this.checked = checked;
			this.binder = binder;
			this.now = now;
			this.batches = new Batches(checked);
			this.origins = new Origins(checked.derivations());
			this.comparison = new Comparison(checked.index());
		}

		public boolean run() {
			datasetWriter.forEachNode((slug, type, digest) -> {
				if (!comparison.addStored(slug, type, digest)) {
					removed.add(SeedType.ofSchema(type));
				}
			});
			batches.forEach("Comparing", this::different, this::enter);
			if (changed.isEmpty() && removed.isEmpty()) {
				return false;
			}
			forEachRemoved(
					(type, slugs) -> datasetWriter.noteRemoved(type.schemaType(), rows.labels(type, slugs), now));
			datasetWriter.noteConcerned(now);
			forEachRemoved((type, slugs) -> rows.release(slugs));
			rows.release(now);
			batches.forEach("Loading", changed, this::changes, this::write);
			refresh();
			forEachRemoved(rows::delete);
			forEachRemoved((type, slugs) -> datasetWriter.remove(slugs));
			datasetWriter.noteConcerned(now);
			return true;
		}

		private Different different(SeedType type, List<SeedRecord> records) {
			Class<?> recordType = stores.of(type).table().recordType();
			return new Different(type,
					records.stream()
						.map(record -> binder.bindWithNode(record, recordType))
						.filter(bound -> !comparison.isSame(bound.node()))
						.toList());
		}

		private void enter(Different different) {
			if (different.records().isEmpty()) {
				return;
			}
			SeedType type = different.type();
			refuseOtherTypes(type, different.records().stream().map(Bound::record).toList());
			changed.add(type);
			datasetWriter.enter(different.records().stream().map(Bound::node).toList(), now, true).forEach(entered -> {
				comparison.note(entered.slug(), (entered.kind() == ChangeKind.ADDED) ? Fate.ADDED : Fate.REVISED);
				if (entered.kind() == ChangeKind.CORRECTED && isDerivedFrom(type, entered.fields())) {
					rearranged.add(type);
				}
			});
		}

		/**
		 * Whether other records derive from these fields; none are given if not known.
		 */
		private boolean isDerivedFrom(SeedType type, Set<String> fields) {
			Set<String> derived = stores.of(type).derivedFields();
			return !derived.isEmpty() && (fields.isEmpty() || !Collections.disjoint(fields, derived));
		}

		private void refuseOtherTypes(SeedType type, List<SeedRecord> records) {
			Map<String, RecordDates> known = datasets.recorded(records.stream().map(SeedRecord::slug).toList());
			for (SeedRecord record : records) {
				RecordDates stored = known.get(record.slug());
				if (stored != null && !stored.type().equals(type.schemaType())) {
					throw SeedException.of(1,
							List.of(String.format(Locale.ROOT,
									"%s:%d: %s: is %s, but the store knows it as a %s; choose another slug",
									record.file(), record.line(), record.slug(), type.noun(), stored.type())));
				}
			}
		}

		private Changes changes(SeedType type, List<SeedRecord> records) {
			return new Changes(stores.of(type), bind(type, records, Fate.REVISED), bind(type, records, Fate.ADDED));
		}

		private List<Object> bind(SeedType type, List<SeedRecord> records, Fate fate) {
			List<Object> bound = new ArrayList<>();
			records.forEach(record -> {
				if (comparison.is(record.slug(), fate)) {
					bound.add(binder.bind(record, stores.of(type).table().recordType()));
				}
			});
			return bound;
		}

		private void write(Changes changes) {
			if (!changes.revised().isEmpty()) {
				changes.store().reviseAll(changes.revised(), origins);
			}
			if (!changes.added().isEmpty()) {
				changes.store().addAll(changes.added(), origins);
			}
			entityManager.clear();
		}

		/** What is worked out from more than one record. */
		private void refresh() {
			Set<String> types = rearranged.stream().map(SeedType::schemaType).collect(Collectors.toSet());
			if (!types.isEmpty()) {
				batches.forEach("Deriving", rearranged,
						(type, records) -> new Entries(type, records.stream().map(SeedRecord::slug).toList()),
						batch -> {
							stores.of(batch.type()).derive(batch.slugs(), types, origins);
							entityManager.flush();
							entityManager.clear();
						});
				stores.all().forEach(store -> store.deriveAll(types));
			}
			refreshFacts();
		}

		private void refreshFacts() {
			if (rearranged.stream().map(stores::of).anyMatch(RecordStore::affectsGaps)) {
				stores.entries()
					.forEach(type -> datasetWriter.forEachSlug(type.schemaType(), slugs -> facts.refresh(type, slugs)));
				return;
			}
			Set<SeedType> entries = EnumSet.copyOf(stores.entries());
			entries.retainAll(changed);
			batches.forEach("Working out", entries, (type, records) -> new Entries(type, changed(records)), batch -> {
				if (!batch.slugs().isEmpty()) {
					facts.refresh(batch.type(), batch.slugs());
				}
			});
		}

		private List<String> changed(List<SeedRecord> records) {
			return records.stream()
				.map(SeedRecord::slug)
				.filter(slug -> comparison.is(slug, Fate.ADDED) || comparison.is(slug, Fate.REVISED))
				.toList();
		}

		/**
		 * What the store has and the files have not, the type that refers to others
		 * first.
		 */
		private void forEachRemoved(Removal removal) {
			List<SeedType> types = Arrays.asList(SeedType.values());
			Collections.reverse(types);
			for (SeedType type : types) {
				if (removed.contains(type)) {
					datasetWriter.forEachSlug(type.schemaType(), slugs -> {
						List<String> gone = slugs.stream().filter(slug -> !checked.index().contains(slug)).toList();
						if (!gone.isEmpty()) {
							removal.accept(type, gone);
						}
					});
				}
			}
		}

	}

	/** Records of one type that the store has not, or not so. */
	private record Different(SeedType type, List<Bound> records) {
	}

	/** Records that a store is to take. */
	private record Changes(RecordStore<?> store, List<Object> revised, List<Object> added) {
	}

	/** Entries of one type, by slug. */
	private record Entries(SeedType type, List<String> slugs) {
	}

	private interface Removal {

		void accept(SeedType type, List<String> slugs);

	}

}
