package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;

/** Writes an index of all records, as one segment that is never changed again. */
final class IndexWriting {

	/** Bounds the heap that a large data set takes. */
	private static final double BUFFER_MEGABYTES = 16;

	private IndexWriting() {
	}

	static void write(SearchableRecords records, Directory directory) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(new Analysis()).setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setSimilarity(Analysis.SIMILARITY)
			.setMergeScheduler(new SerialMergeScheduler());
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			records.forEach(each -> add(writer, each));
			writer.forceMerge(1);
			writer.commit();
		}
	}

	private static void add(IndexWriter writer, SearchableRecord searched) {
		try {
			writer.addDocument(IndexDocument.of(searched));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
