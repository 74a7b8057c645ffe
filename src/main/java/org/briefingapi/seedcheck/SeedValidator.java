package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.Nearest;
import org.briefingapi.seedfile.Progress;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedFile.Piece;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.briefingapi.seedfile.TextDigests;
import org.briefingapi.seedfile.UnknownSlug;
import org.briefingapi.seedfile.Verifications;
import org.briefingapi.seedfile.Workers;
import org.briefingapi.snapshot.DatasetDescription;

/**
 * Finds all faults of the seed data in one run: a pass over the files learns the slugs, a
 * second one checks each record, and where a reference leads nowhere a third one looks
 * for the nearest slug.
 */
public class SeedValidator {

	private static final int MAX_SUGGESTIONS = 100;

	/** Checks the seed data; what is wrong is in {@link Checked#faults()}. */
	public Checked check(SeedFolder folder) {
		return check(folder, (index, verifications) -> record -> false);
	}

	/** Checks the seed data, but for those records that a load has checked before. */
	public Checked check(SeedFolder folder, Unchanged unchanged) {
		return check(folder, true, false, unchanged);
	}

	/** Checks the seed data, and that no record is left out, which a load lets pass. */
	public Checked checkInFull(SeedFolder folder) {
		return check(folder, true, true, (index, verifications) -> record -> false);
	}

	/** Checks the records, but not what is recorded of their passages. */
	public Checked checkRecords(SeedFolder folder) {
		return check(folder, false, false, (index, verifications) -> record -> false);
	}

	private static Checked check(SeedFolder folder, boolean verifications, boolean unused, Unchanged unchanged) {
		Faults faults = new Faults();
		SlugIndex index = new SlugIndex();
		SlugIndex aliases = new SlugIndex();
		TextDigests textDigests = new TextDigests();
		Progress reading = Progress.of("Reading", 0);
		folder.strays().forEach(faults::add);
		forEachPiece(folder, faults, (piece, found) -> piece.records(found), records -> {
			records.forEach(record -> {
				addSlugs(record, index, aliases, faults);
				textDigests.add(record);
			});
			reading.add(records.size());
		});
		reading.end();
		Progress checking = Progress.of("Checking", reading.done());
		SchemaCheck structure = new SchemaCheck(index);
		Rules rules = new Rules(index);
		Predicate<SeedRecord> same = unchanged.in(index, Verifications.read(folder.verifications(), textDigests));
		forEachPiece(folder, faults, (piece, found) -> {
			List<SeedRecord> records = piece.records(new Faults());
			records.stream().filter(same.negate()).forEach(record -> {
				structure.check(record, found);
				Rules.check(record, found);
			});
			return records;
		}, records -> {
			records.forEach(record -> rules.add(record, faults));
			checking.add(records.size());
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
			folder.verifications().forEach(faults, record -> structure.checkVerification(record, faults));
		}
		suggest(folder, faults);
		if (unused && faults.isEmpty() && rules.references().leaveAnyOut()) {
			addUnused(folder, rules.references(), faults);
		}
		return new Checked(folder, faults, reading.done(), index, rules.derivations(), textDigests,
				descriptions.isEmpty() ? DatasetDescription.NONE : descriptions.get(0));
	}

	/**
	 * Passes over all files, with the work on each piece done by other threads.
	 * @param work what they do; the faults that it finds come before what follows
	 * @param then what follows, piece by piece and on this thread
	 */
	private static <T> void forEachPiece(SeedFolder folder, Faults faults, BiFunction<Piece, Faults, T> work,
			Consumer<T> then) {
		try (Workers workers = new Workers()) {
			for (SeedFile file : folder.files()) {
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

	/** A slug and a further slug of a record come from one namespace. */
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
	 * A misspelt reference leaves a record out as well, so this is told when no other
	 * fault is left.
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

	/** Knows which records need not be checked by themselves. */
	public interface Unchanged {

		/**
		 * Tells the records that were checked before as they are now.
		 * @param index all slugs of the files
		 * @param verifications what is known of their passages
		 */
		Predicate<SeedRecord> in(SlugIndex index, Verifications verifications);

	}

	/**
	 * Seed data that was checked.
	 *
	 * @param derivations what each derived source derives from
	 * @param textDigests which text of each source was meant
	 * @param description how the data set describes itself
	 */
	public record Checked(SeedFolder folder, Faults faults, long records, SlugIndex index,
			Map<String, String> derivations, TextDigests textDigests, DatasetDescription description) {

		/** What is known of the passages of those texts that are meant. */
		public Verifications verifications() {
			return Verifications.read(folder.verifications(), textDigests);
		}

		/** One line: how many files, records and faults. */
		public String summary() {
			return String.format(Locale.ROOT, "%d files, %,d records, %s", folder.files().size(), records,
					faults.isEmpty() ? "no faults" : (faults.count() == 1) ? "one fault"
							: String.format(Locale.ROOT, "%,d faults", faults.count()));
		}

	}

}
