package org.briefingapi.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts how many hits have each value of a field. */
final class FacetCounting extends SimpleCollector {

	/** The most values of one facet. */
	static final int MAX_VALUES = 50;

	private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT_FIRST = Map.Entry
		.<String, Integer>comparingByValue(Comparator.reverseOrder())
		.thenComparing(Map.Entry.comparingByKey());

	private final String field;

	private final Map<String, Integer> counts = new HashMap<>();

	private SortedSetDocValues values;

	/** By the number of the value in the part of the index. */
	private int[] ofPart;

	private FacetCounting(String field) {
		this.field = field;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) throws IOException {
		values = DocValues.getSortedSet(context.reader(), field);
		ofPart = new int[Math.toIntExact(values.getValueCount())];
	}

	@Override
	public void collect(int document) throws IOException {
		int count = values.advanceExact(document) ? values.docValueCount() : 0;
		for (int i = 0; i < count; i++) {
			ofPart[(int) values.nextOrd()]++;
		}
	}

	@Override
	public void finish() throws IOException {
		for (int i = 0; i < ofPart.length; i++) {
			if (ofPart[i] > 0) {
				counts.merge(values.lookupOrd(i).utf8ToString(), ofPart[i], Integer::sum);
			}
		}
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	/** Counts the hits of a search, the most frequent values first. */
	static CollectorManager<FacetCounting, List<Map.Entry<String, Integer>>> of(String field) {
		return new CollectorManager<>() {

			@Override
			public FacetCounting newCollector() {
				return new FacetCounting(field);
			}

			@Override
			public List<Map.Entry<String, Integer>> reduce(Collection<FacetCounting> parts) {
				Map<String, Integer> all = new HashMap<>();
				parts.forEach(part -> part.counts.forEach((value, count) -> all.merge(value, count, Integer::sum)));
				return all.entrySet().stream().sorted(MOST_FREQUENT_FIRST).limit(MAX_VALUES).toList();
			}

		};
	}

}
