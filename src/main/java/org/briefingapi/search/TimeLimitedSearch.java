package org.briefingapi.search;

import java.time.Duration;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One search, which ends with what it has found once its time is over. */
final class TimeLimitedSearch extends IndexSearcher {

	TimeLimitedSearch(IndexReader reader, Duration limit) {
		super(reader);
		setSimilarity(Analysis.SIMILARITY);
		long end = System.nanoTime() + limit.toNanos();
		setTimeout(() -> System.nanoTime() - end > 0);
	}

}
