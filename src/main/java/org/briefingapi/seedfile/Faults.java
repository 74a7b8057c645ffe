package org.briefingapi.seedfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The faults of one run; of very many only the first are kept. */
public class Faults {

	static final int KEPT = 1000;

	private final TreeSet<Fault> first = new TreeSet<>();

	private final List<UnknownSlug> unknownSlugs = new ArrayList<>();

	private final Set<SeedType> unread = EnumSet.noneOf(SeedType.class);

	private long more;

	/**
	 * Takes faults of its own, to be added to these; it knows the records that could not
	 * be read.
	 */
	public Faults apart() {
		Faults apart = new Faults();
		apart.unread.addAll(unread);
		return apart;
	}

	/** Adds faults, as if they had been found here. */
	public void addAll(Faults found) {
		found.first.forEach(this::add);
		more += found.more;
		unread.addAll(found.unread);
		found.unknownSlugs.forEach(this::addUnknown);
	}

	/** A fault of a record, at the value with this JSON pointer. */
	public void add(SeedRecord record, String pointer, String message) {
		add(new Fault(record.file(), record.line(pointer), record.label() + ": " + at(pointer, message)));
	}

	public void add(Fault fault) {
		if (first.add(fault) && first.size() > KEPT) {
			first.pollLast();
			more++;
		}
	}

	/** A file that cannot be read: whether there is a slug of its type nobody knows. */
	void addUnread(SeedType type, Fault fault) {
		unread.add(type);
		add(fault);
	}

	/** A reference to nothing, whose sentence waits for the nearest slug. */
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

	/** One line for each fault, by file and line. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>(first.stream().map(Fault::toString).toList());
		if (more > 0) {
			lines.add(String.format(Locale.ROOT, "and %,d more", more));
		}
		return lines;
	}

	/** The message, begun with the place of the value: {@code milestones[2].date}. */
	static String at(String pointer, String message) {
		String path = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
		return path.isEmpty() ? message : (path.startsWith(".") ? path.substring(1) : path) + " " + message;
	}

}
