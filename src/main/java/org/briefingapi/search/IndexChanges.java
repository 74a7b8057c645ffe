package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.briefingapi.search.SearchableRecords.Page;

/**
 * How the records of the database differ from those of an index of older data.
 *
 * @param outdated the slugs of documents whose record is another one now, or gone
 * @param added the records that have no document, or an outdated one
 */
record IndexChanges(List<String> outdated, List<Page> added) {

	/** Documents of other records have their names. */
	private static final Set<SearchType> NAMED_BY_OTHERS = EnumSet.of(SearchType.ACTOR, SearchType.AREA);

	static IndexChanges since(DirectoryReader older, SearchableRecords records) throws IOException {
		SortedDocValues states = MultiDocValues.getSortedValues(older, IndexDocument.STATE);
		FixedBitSet current = new FixedBitSet((states != null) ? states.getValueCount() : 0);
		List<Page> added = new ArrayList<>();
		records.forEachPage(page -> {
			SortedMap<String, String> digests = new TreeMap<>(page.digests());
			digests.entrySet()
				.removeIf(record -> states != null
						&& isIn(states, page.type(), record.getKey(), record.getValue(), current));
			if (!digests.isEmpty()) {
				added.add(new Page(page.type(), digests));
			}
		});
		List<String> outdated = new ArrayList<>();
		for (int i = 0; i < current.length(); i++) {
			if (!current.get(i)) {
				outdated.add(IndexDocument.slug(states.lookupOrd(i)));
			}
		}
		return new IndexChanges(outdated, added);
	}

	/** Whether the index has the record as it is, which is noted then. */
	private static boolean isIn(SortedDocValues states, SearchType type, String slug, String digest,
			FixedBitSet current) {
		try {
			int number = states.lookupTerm(IndexDocument.state(type, slug, digest));
			if (number >= 0) {
				current.set(number);
			}
			return number >= 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether documents of records that did not change differ, too. */
	boolean concernOthers() {
		return added.stream().map(Page::type).anyMatch(NAMED_BY_OTHERS::contains);
	}

}
