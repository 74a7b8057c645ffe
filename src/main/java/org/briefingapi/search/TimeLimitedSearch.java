package org.briefingapi.search;

import java.time.Duration;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One search. Once its time is over, it ends with the hits that it has found. */
final class TimeLimitedSearch extends IndexSearcher {

	TimeLimitedSearch(IndexReader reader, Duration limit) {
		super(reader);
		setSimilarity(WeightedWords.SIMILARITY);
		long end = System.nanoTime() + limit.toNanos();
		setTimeout(() -> System.nanoTime() - end > 0);
	}

}
