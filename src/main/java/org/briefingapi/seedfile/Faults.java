package org.briefingapi.seedfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the faults of one run. If there are too many, only the first by file and line
 * are kept.
 */
public class Faults {

	static final int KEPT = 1000;

	private final TreeSet<Fault> first = new TreeSet<>();

	private final List<UnknownSlug> unknownSlugs = new ArrayList<>();

	private final Set<SeedType> unread = EnumSet.noneOf(SeedType.class);

	private long more;

	/**
	 * Creates a separate collection, for another thread, that can be added to this one
	 * later. It inherits the types with unreadable files.
	 */
	public Faults apart() {
		Faults apart = new Faults();
		apart.unread.addAll(unread);
		return apart;
	}

	/** Adds the faults of another collection. */
	public void addAll(Faults found) {
		found.first.forEach(this::add);
		more += found.more;
		unread.addAll(found.unread);
		found.unknownSlugs.forEach(this::addUnknown);
	}

	/**
	 * Adds a fault of a record.
	 * @param pointer the JSON pointer of the value
	 */
	public void add(SeedRecord record, String pointer, String message) {
		add(new Fault(record.file(), record.line(pointer), record.label() + ": " + at(pointer, message)));
	}

	public void add(Fault fault) {
		if (first.add(fault) && first.size() > KEPT) {
			first.pollLast();
			more++;
		}
	}

	/**
	 * Adds the fault of an unreadable file. References to records of its type are no
	 * longer reported, since they may be in that file.
	 */
	void addUnread(SeedType type, Fault fault) {
		unread.add(type);
		add(fault);
	}

	/**
	 * Adds a reference to a record that does not exist. Its message is worded when the
	 * nearest slug is known.
	 */
	public void addUnknown(SeedRecord record, String pointer, String slug, List<SeedType> allowed) {
		if (allowed.stream().anyMatch(unread::contains)) {
			return;
		}
		addUnknown(new UnknownSlug(record.file(), record.line(pointer), record.label(), pointer, slug, allowed));
	}

	private void addUnknown(UnknownSlug unknown) {
		if (unknownSlugs.size() < KEPT) {
			unknownSlugs.add(unknown);
		}
		else {
			add(unknown.fault(null));
		}
	}

	public List<UnknownSlug> unknownSlugs() {
		return unknownSlugs;
	}

	public boolean isEmpty() {
		return first.isEmpty() && unknownSlugs.isEmpty();
	}

	public long count() {
		return first.size() + more;
	}

	/** One line for each fault, in the order of files and lines. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>(first.stream().map(Fault::toString).toList());
		if (more > 0) {
			lines.add(String.format(Locale.ROOT, "and %,d more", more));
		}
		return lines;
	}

	/**
	 * The message with the place of the value in front, such as {@code
	 * milestones[2].date}.
	 */
	static String at(String pointer, String message) {
		String path = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
		return path.isEmpty() ? message : (path.startsWith(".") ? path.substring(1) : path) + " " + message;
	}

}
