package org.briefingapi.seedload;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.DatasetWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordDates;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.UpsertResult;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.history.ChangeWriter;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.KnownRecords;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedload.RecordBinder.Bound;

import org.springframework.stereotype.Component;

/**
 * Brings a store that has a data set in line with another one. A record that is the same
 * in both is told by its digest, and not looked up.
 */
@Component
public class IncrementalLoad {

	private final RecordStores stores;

	private final Datasets datasets;

	private final DatasetWriter datasetWriter;

	private final ChangeWriter changes;

	private final LoadSql rows;

	private final DerivedTables facts;

	private final EntityManager entityManager;

	IncrementalLoad(RecordStores stores, Datasets datasets, DatasetWriter datasetWriter, ChangeWriter changes,
			LoadSql rows, DerivedTables facts, EntityManager entityManager) {
		this.stores = stores;
		this.datasets = datasets;
		this.datasetWriter = datasetWriter;
		this.changes = changes;
		this.rows = rows;
		this.facts = facts;
		this.entityManager = entityManager;
	}

	/**
	 * Loads what differs, in the transaction that is under way.
	 * @param compared whether the store still has the data set that the check compared
	 * the records with
	 * @return whether anything did
	 */
	public boolean run(Checked checked, boolean compared, RecordBinder binder, OffsetDateTime now) {
		Batches batches = compared ? new Batches(checked, checked.changed()) : new Batches(checked);
		return new Run(checked, compared ? checked.known() : known(binder), batches, binder, now).run();
	}

	/** The records of the store. */
	public KnownRecords known(RecordBinder binder) {
		KnownRecords known = new KnownRecords(binder::seedDigest);
		datasetWriter
			.forEachNode((slug, type, digest, seedDigest) -> known.add(SeedType.ofSchema(type), slug, seedDigest));
		return known;
	}

	/** One load; all that it writes has the same time. */
	private final class Run {

		private final Checked checked;

		private final KnownRecords known;

		private final RecordBinder binder;

		private final OffsetDateTime now;

		/** All that may differ. */
		private final Batches batches;

		private final Origins origins;

		private final ChangedFields changed = new ChangedFields();

		private final Set<SeedType> removed = EnumSet.noneOf(SeedType.class);

		/** The types of records of which others may have to be worked out anew. */
		private final Set<SeedType> rearranged = EnumSet.noneOf(SeedType.class);

		/** Whether the facts of all entries have to be worked out anew. */
		private boolean factsChanged;

		Run(Checked checked, KnownRecords known, Batches batches, RecordBinder binder, OffsetDateTime now) {
			this.checked = checked;
			this.known = known;
			this.batches = batches;
			this.binder = binder;
			this.now = now;
			this.origins = new Origins(checked.derivations());
		}

		public boolean run() {
			known.forEach((type, slug) -> {
				if (!checked.index().contains(slug)) {
					removed.add(type);
				}
			});
			Batches differing = batches.select("Comparing", Set.of(SeedType.values()), this::different, this::enter);
			if (changed.types().isEmpty() && removed.isEmpty()) {
				return false;
			}
			forEachRemoved(
					(type, slugs) -> datasetWriter.noteRemoved(type.schemaType(), rows.labels(type, slugs), now));
			Set<String> types = Stream.concat(changed.types().stream(), removed.stream())
				.map(SeedType::schemaType)
				.collect(Collectors.toSet());
			changes.noteConcerned(types, now);
			forEachRemoved(rows::release);
			changed.types().forEach(type -> rows.release(type, now));
			differing.forEach("Loading", changed.types(), this::changes, this::write);
			refresh();
			forEachRemoved(rows::delete);
			forEachRemoved((type, slugs) -> datasetWriter.remove(slugs));
			if (!removed.isEmpty() || changed.types().stream().anyMatch(type -> !beyondOwn(type).isEmpty())) {
				changes.noteConcerned(types, now);
			}
			return true;
		}

		private Different different(SeedType type, List<SeedRecord> records) {
			Class<?> recordType = stores.of(type).table().recordType();
			return new Different(type,
					records.stream()
						.filter(record -> !known.contains(record))
						.map(record -> binder.bindWithNode(record, recordType))
						.toList());
		}

		private boolean enter(Different different) {
			SeedType type = different.type();
			List<UpsertResult> results = new ArrayList<>();
			DerivedTables.forEachBatch(different.records(), some -> {
				refuseOtherTypes(type, some.stream().map(Bound::record).toList());
				results.addAll(datasetWriter.enter(some.stream().map(Bound::node).toList(), now, true));
			});
			results.forEach(entered -> {
				changed.add(type, entered);
				if (entered.kind() == ChangeKind.CORRECTED) {
					if (isAny(entered.fields(), stores.of(type).derivedFields())) {
						rearranged.add(type);
					}
					factsChanged |= isAny(entered.fields(), stores.of(type).factFields());
				}
			});
			return !results.isEmpty();
		}

		/**
		 * Whether one of the fields is among some others; none are given if not known.
		 */
		private static boolean isAny(Set<String> fields, Set<String> others) {
			return !others.isEmpty() && (fields.isEmpty() || !Collections.disjoint(fields, others));
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
			Map<Set<String>, List<Object>> bound = new LinkedHashMap<>();
			records.forEach(record -> {
				Set<String> change = changed.of(type, record.slug());
				if (change != null) {
					bound.computeIfAbsent(change, fields -> new ArrayList<>())
						.add(binder.bind(record, stores.of(type).table().recordType()));
				}
			});
			return new Changes(stores.of(type), bound);
		}

		private void write(Changes changes) {
			List<Object> added = changes.records().remove(ChangedFields.ADDED);
			changes.records()
				.forEach((fields, revised) -> DerivedTables.forEachBatch(revised,
						some -> changes.store().reviseAll(some, fields, origins)));
			if (added != null) {
				changes.store().addAll(added, origins);
			}
			entityManager.clear();
		}

		/** Computes anew the rows that derive from more than one record. */
		private void refresh() {
			Set<String> types = rearranged.stream().map(SeedType::schemaType).collect(Collectors.toSet());
			if (!types.isEmpty()) {
				new Batches(checked).forEach("Deriving", rearranged,
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
			if (factsChanged) {
				stores.entries()
					.forEach(type -> datasetWriter.forEachSlug(type.schemaType(), slugs -> facts.refresh(type, slugs)));
				return;
			}
			stores.entries().forEach(type -> facts.refresh(type, beyondOwn(type)));
		}

		/** The records of a type that change in fields on which other rows depend. */
		private List<String> beyondOwn(SeedType type) {
			return changed.beyond(type, stores.of(type).ownFields());
		}

		/**
		 * Hands over the records that the store has and the files have not, the types
		 * that refer to others first.
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

	/** Records that a store is to take, by the fields that change. */
	private record Changes(RecordStore<?> store, Map<Set<String>, List<Object>> records) {
	}

	/** Entries of one type, by slug. */
	private record Entries(SeedType type, List<String> slugs) {
	}

	private interface Removal {

		void accept(SeedType type, List<String> slugs);

	}

}
