package org.briefingapi.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;

import org.briefingapi.graphql.Names;

/** Finds names that are spelt a little otherwise, or share most of their words. */
final class NearNameQuery {

	private static final float WHOLE_NAME = 10;

	private static final int MAX_WORDS = 8;

	/** Shorter words must be right. */
	private static final int SHORT = 3;

	/** Longer words may have two wrong letters. */
	private static final int LONG = 6;

	private final Analysis analysis;

	NearNameQuery(Analysis analysis) {
		this.analysis = analysis;
	}

	Query of(String name) {
		String spaced = name.replace('-', ' ');
		List<String> words = analysis.words(SearchField.NAME.exact(), spaced).stream().limit(MAX_WORDS).toList();
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		BooleanQuery.Builder most = new BooleanQuery.Builder();
		words.forEach(word -> most.add(fuzzy(word), Occur.SHOULD));
		most.setMinimumNumberShouldMatch((words.size() + 1) / 2);
		query.add(most.build(), Occur.SHOULD);
		query.add(new BoostQuery(fuzzy(IndexDocument.WHOLE_NAME, Names.fold(spaced)), WHOLE_NAME), Occur.SHOULD);
		return query.build();
	}

	private static Query fuzzy(String word) {
		List<Query> fields = new ArrayList<>();
		for (SearchField field : List.of(SearchField.NAME, SearchField.ALIAS, SearchField.MISNOMER)) {
			fields.add(fuzzy(field.exact(), word));
		}
		return new DisjunctionMaxQuery(fields, 0);
	}

	private static Query fuzzy(String field, String text) {
		int edits = (text.length() <= SHORT) ? 0 : (text.length() < LONG) ? 1 : 2;
		return new FuzzyQuery(new Term(field, text), edits);
	}

}
