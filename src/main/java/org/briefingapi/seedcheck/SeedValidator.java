package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.KnownRecords;
import org.briefingapi.seedfile.Nearest;
import org.briefingapi.seedfile.Progress;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedFile.Piece;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.briefingapi.seedfile.TextDigests;
import org.briefingapi.seedfile.UnknownSlug;
import org.briefingapi.seedfile.Verifications;
import org.briefingapi.seedfile.Workers;
import org.briefingapi.snapshot.DatasetDescription;

/**
 * Finds all faults of the seed data in one run. The first pass reads the slugs, and the
 * second checks each record. If there are unknown references, a third pass searches for
 * the nearest slugs.
 */
public class SeedValidator {

	private static final int MAX_SUGGESTIONS = 100;

	/**
	 * Statements are most of the records. If no record of another type has changed,
	 * unchanged statements still obey the rules between records, and need not be read in
	 * full.
	 */
	private static final Set<SeedType> STATEMENT = Set.of(SeedType.STATEMENT);

	/**
	 * Checks the seed data.
	 * @return the result, with the faults in {@link Checked#faults()}
	 */
	public Checked check(SeedFolder folder) {
		return check(folder, verifications -> KnownRecords.NONE);
	}

	/**
	 * Checks the seed data, except records that a load has checked already.
	 * @param loaded gives these records, for the recorded passage checks
	 */
	public Checked check(SeedFolder folder, Function<Verifications, KnownRecords> loaded) {
		return check(folder, true, false, loaded);
	}

	/**
	 * Checks the seed data, and also that each source, actor and area is used. A load
	 * does not require that.
	 */
	public Checked checkInFull(SeedFolder folder) {
		return check(folder, true, true, verifications -> KnownRecords.NONE);
	}

	/** Checks the records without their recorded passage checks. */
	public Checked checkRecords(SeedFolder folder) {
		return check(folder, false, false, verifications -> KnownRecords.NONE);
	}

	private static Checked check(SeedFolder folder, boolean verifications, boolean unused,
			Function<Verifications, KnownRecords> loaded) {
		Faults faults = new Faults();
		SlugIndex index = new SlugIndex();
		SlugIndex aliases = new SlugIndex();
		TextDigests textDigests = new TextDigests();
		Progress reading = Progress.of("Reading", 0);
		folder.strays().forEach(faults::add);
		Consumer<Looked> noting = looked -> {
			looked.records().forEach(record -> {
				addSlugs(record, index, aliases, faults);
				textDigests.add(record);
			});
			reading.add(looked.count());
		};
		Map<String, Integer> unchanged = new ConcurrentHashMap<>();
		forEachPiece(folder.files(SeedType.SOURCE), faults,
				(piece, found) -> new Looked(piece.heads(found, json -> null)), noting);
		KnownRecords known = loaded.apply(Verifications.read(folder.verifications(), textDigests));
		List<SeedFile> others = folder.files().stream().filter(file -> file.type() != SeedType.SOURCE).toList();
		forEachPiece(others, faults, (piece, found) -> {
			AtomicInteger count = new AtomicInteger();
			List<SeedRecord> heads = piece.heads(found, json -> {
				String slug = known.slug(piece.type(), json);
				count.addAndGet((slug != null) ? 1 : 0);
				return slug;
			});
			if (count.get() == heads.size()) {
				unchanged.put(piece.name(), heads.size());
			}
			return new Looked(heads);
		}, noting);
		reading.end();
		Progress checking = Progress.of("Checking", reading.done());
		SchemaCheck structure = new SchemaCheck(index);
		Rules rules = new Rules();
		References references = unused ? new References(index) : null;
		Set<String> changed = ConcurrentHashMap.newKeySet();
		Set<SeedType> changedTypes = ConcurrentHashMap.newKeySet();
		LongAdder changedRecords = new LongAdder();
		boolean complete = known.areIn(index);
		forEachPiece(folder.files(), faults, (piece, found) -> {
			Integer count = unchanged.get(piece.name());
			if (count != null && complete && piece.type() == SeedType.STATEMENT
					&& STATEMENT.containsAll(changedTypes)) {
				return new Looked(count, List.of());
			}
			List<SeedRecord> records = piece.records(new Faults());
			records.stream().filter(record -> !complete || !known.contains(record)).forEach(record -> {
				changed.add(piece.name());
				changedTypes.add(record.type());
				changedRecords.increment();
				structure.check(record, found);
				Rules.check(record, found);
			});
			return new Looked(records);
		}, looked -> {
			looked.records().forEach(record -> {
				rules.add(record, faults);
				if (references != null) {
					references.add(record);
				}
			});
			checking.add(looked.count());
		});
		checking.end();
		rules.finish(faults);
		List<DatasetDescription> descriptions = new ArrayList<>();
		folder.description().forEach(faults, record -> {
			Faults found = faults.apart();
			structure.checkDescription(record, found);
			faults.addAll(found);
			if (!descriptions.isEmpty()) {
				faults.add(record, "", "is a second description of the data set; leave only one");
			}
			else if (found.isEmpty()) {
				descriptions.add(DescriptionRules.check(record, faults));
			}
		});
		if (verifications) {
			VerificationRules checks = new VerificationRules();
			folder.verifications().forEach(faults, record -> {
				structure.checkVerification(record, faults);
				checks.check(record, faults);
			});
		}
		suggest(folder, faults);
		if (references != null && faults.isEmpty() && references.leaveAnyOut()) {
			addUnused(folder, references, faults);
		}
		return new Checked(folder, faults, reading.done(), index, known, changed, changedRecords.sum(),
				rules.derivations(), textDigests,
				descriptions.isEmpty() ? DatasetDescription.NONE : descriptions.get(0));
	}

	/**
	 * Reads files; other threads process each piece.
	 * @param work processes a piece on another thread, and collects its faults
	 * @param then handles the result on this thread, in order, after those faults are
	 * added
	 */
	private static <T> void forEachPiece(List<SeedFile> files, Faults faults, BiFunction<Piece, Faults, T> work,
			Consumer<T> then) {
		try (Workers workers = new Workers()) {
			for (SeedFile file : files) {
				file.forEachPiece(faults, piece -> {
					Faults found = faults.apart();
					workers.submit(() -> work.apply(piece, found), result -> {
						faults.addAll(found);
						then.accept(result);
					});
				});
				workers.await();
			}
		}
	}

	/** Slugs and former slugs share one namespace. */
	private static void addSlugs(SeedRecord record, SlugIndex index, SlugIndex aliases, Faults faults) {
		addSlug(record, "/slug", index, aliases, faults);
		for (int i = 0; i < record.list("/slugAliases").size(); i++) {
			addSlug(record, "/slugAliases/" + i, aliases, index, faults);
		}
	}

	private static void addSlug(SeedRecord record, String at, SlugIndex index, SlugIndex others, Faults faults) {
		String slug = record.text(at);
		if (slug == null || slug.isEmpty()) {
			return;
		}
		Place other = others.find(slug);
		Place first = (other != null) ? other : index.add(slug, record.type(), record.file(), record.line(at));
		if (first != null) {
			faults.add(record, at, String.format(Locale.ROOT, "is taken: %s of that slug is at %s; choose another",
					first.type().noun(), first));
		}
	}

	/**
	 * Reported only if there are no other faults, since a misspelt reference leaves a
	 * record unused, too.
	 */
	private static void addUnused(SeedFolder folder, References references, Faults faults) {
		for (SeedFile file : folder.files()) {
			file.forEach(new Faults(), record -> {
				if (references.leaveOut(record)) {
					faults.add(record, "/slug", "is referred to by no other record; refer to it, or remove the record");
				}
			});
		}
	}

	private static void suggest(SeedFolder folder, Faults faults) {
		Map<UnknownSlug, Nearest> searches = new HashMap<>();
		faults.unknownSlugs()
			.stream()
			.limit(MAX_SUGGESTIONS)
			.forEach(unknown -> searches.put(unknown, new Nearest(unknown.slug())));
		if (!searches.isEmpty()) {
			for (SeedFile file : folder.files()) {
				file.forEach(new Faults(), record -> searches.forEach((unknown, nearest) -> {
					if (unknown.allowed().contains(record.type()) && !record.slug().contains(" ")) {
						nearest.offer(record.slug());
						if (record.slugAliases().contains(unknown.slug())) {
							nearest.settle(record.slug());
						}
					}
				}));
			}
		}
		for (UnknownSlug unknown : faults.unknownSlugs()) {
			Nearest nearest = searches.get(unknown);
			faults.add(unknown.fault((nearest != null) ? nearest.found() : null));
		}
	}

	/**
	 * The result for a piece.
	 *
	 * @param records the records for the rules between records
	 */
	private record Looked(int count, List<SeedRecord> records) {

		Looked(List<SeedRecord> records) {
			this(records.size(), records);
		}

	}

	/**
	 * Seed data with the result of its check.
	 *
	 * @param known the records that were checked before
	 * @param changed the names of the pieces that contain records not checked before
	 * @param changedRecords the number of these records
	 * @param derivations the source that each derived source derives from
	 * @param textDigests the digests of the texts, as the sources give them
	 * @param description the description of the data set
	 */
	public record Checked(SeedFolder folder, Faults faults, long records, SlugIndex index, KnownRecords known,
			Set<String> changed, long changedRecords, Map<String, String> derivations, TextDigests textDigests,
			DatasetDescription description) {

		/** The recorded passage checks for the current texts. */
		public Verifications verifications() {
			return Verifications.read(folder.verifications(), textDigests);
		}

		/** The numbers of files, records and faults, in one line. */
		public String summary() {
			return String.format(Locale.ROOT, "%d files, %,d records, %s", folder.files().size(), records,
					faults.isEmpty() ? "no faults" : (faults.count() == 1) ? "one fault"
							: String.format(Locale.ROOT, "%,d faults", faults.count()));
		}

	}

}
