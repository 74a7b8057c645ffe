package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Writes an index of all records, as one segment that is never changed again. */
final class IndexWriting {

	/** Bounds the heap that a large data set takes. */
	private static final double BUFFER_MEGABYTES = 16;

	/** All are merged once, at the end. */
	private static final int MAX_SEGMENTS = 10_000;

	private static final Analysis ANALYSIS = new Analysis();

	private IndexWriting() {
	}

	/**
	 * Writes an index.
	 * @param older an index of older data, of which the documents of those records are
	 * taken over that did not change since; null if there is none
	 * @param progress counts the records that are written
	 */
	static void write(SearchableRecords records, @Nullable DirectoryReader older, IndexProgress progress,
			Directory directory) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(ANALYSIS).setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setSimilarity(WeightedWords.SIMILARITY)
			.setIndexSort(IndexDocument.ORDER)
			.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(MAX_SEGMENTS))
			.setMergeScheduler(new SerialMergeScheduler());
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			if (older == null || !update(writer, older, records)) {
				records.forEach(some -> {
					add(writer, some);
					progress.add(some.size());
				});
			}
			writer.forceMerge(1);
			writer.commit();
		}
	}

	private static boolean update(IndexWriter writer, DirectoryReader older, SearchableRecords records)
			throws IOException {
		IndexChanges changes = IndexChanges.since(older, records);
		if (changes.concernOthers()) {
			return false;
		}
		try {
			writer.addIndexes(older.directory());
		}
		catch (NoSuchFileException ex) {
			// another server with this folder has removed it
			return false;
		}
		for (String slug : changes.outdated()) {
			writer.deleteDocuments(new Term(IndexDocument.SLUG, slug));
		}
		records.forEachOf(changes.added(), some -> add(writer, some));
		return true;
	}

	/** Adds records in any order, since the index sorts them. */
	private static void add(IndexWriter writer, List<SearchableRecord> records) {
		records.parallelStream().forEach(each -> {
			try {
				writer.addDocument(IndexDocument.of(each, ANALYSIS));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
