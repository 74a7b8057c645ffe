package org.briefingapi.search;

import java.util.List;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.briefingapi.paging.DateRange;

/** Narrows a query down, without an effect on scores. */
final class Filters {

	private Filters() {
	}

	static Query narrow(Query query, @Nullable List<SearchType> types, @Nullable SearchFilter filter) {
		BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
		if (types != null) {
			addTerms(narrowed, IndexDocument.TYPE, types.stream().map(SearchType::name).toList());
		}
		if (filter != null) {
			addTerms(narrowed, IndexDocument.SPEAKER, filter.speakers());
			addTerms(narrowed, IndexDocument.AREA, filter.areas());
			addDays(narrowed, filter.date());
		}
		return narrowed.build();
	}

	private static void addTerms(BooleanQuery.Builder query, String field, @Nullable List<String> values) {
		if (values != null) {
			query.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
		}
	}

	private static void addDays(BooleanQuery.Builder query, @Nullable DateRange days) {
		if (days != null) {
			long from = (days.from() != null) ? days.from().toEpochDay() : Long.MIN_VALUE;
			long to = (days.to() != null) ? days.to().toEpochDay() : Long.MAX_VALUE;
			query.add(LongPoint.newRangeQuery(IndexDocument.LATEST, from, Long.MAX_VALUE), Occur.FILTER);
			query.add(LongPoint.newRangeQuery(IndexDocument.EARLIEST, Long.MIN_VALUE, to), Occur.FILTER);
		}
	}

}
