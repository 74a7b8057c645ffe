package org.briefingapi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import org.briefingapi.graphql.Names;
import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/**
 * Makes a Lucene query of clauses: all of them must occur, each in any field. A word
 * counts by its weight in the record, a phrase or prefix by the best field that it is in.
 */
final class QueryCompiler {

	/** The share that the fields beside the best one add. */
	private static final float TIE = 0.1f;

	/** The weight of a word, so that it counts about as much as a phrase does. */
	private static final float WORD = 10;

	/** The weight of a record of just this name. */
	private static final float WHOLE_NAME = 30;

	/** The weight of a record with a name that begins so. */
	private static final float BEGINNING_OF_NAME = 10;

	/**
	 * The weight of a record over that of a source, of which only the title is known. The
	 * weights of words have it already.
	 */
	private static final float RECORD = 12;

	private static final int MAX_WORDS = 200;

	private static final Query RECORDS = ofTypes(EnumSet.complementOf(EnumSet.of(SearchType.SOURCE)));

	/** What has a name, and not a title. */
	private static final Query NAMED = ofTypes(EnumSet.of(SearchType.ACTOR, SearchType.AREA));

	private final IndexReader reader;

	private final Analysis analysis;

	private final QueryBuilder builder;

	QueryCompiler(IndexReader reader, Analysis analysis) {
		this.reader = reader;
		this.analysis = analysis;
		this.builder = new QueryBuilder(analysis);
	}

	Query compile(QueryText query) throws IOException {
		List<List<Clause>> wanted = alternatives(wanted(query));
		if (wanted.isEmpty()) {
			return new MatchNoDocsQuery("nothing is asked for");
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		withoutStopWords(wanted).forEach(clauses -> words.add(anyOf(clauses), Occur.MUST));
		for (Query name : names(wanted)) {
			words.add(name, Occur.SHOULD);
		}
		Term slug = new Term(IndexDocument.SLUG, query.text().strip());
		BooleanQuery.Builder all = words;
		if (reader.docFreq(slug) > 0) {
			Query either = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD)
				.add(constant(new TermQuery(slug), WHOLE_NAME), Occur.SHOULD)
				.build();
			all = new BooleanQuery.Builder().add(either, Occur.MUST);
		}
		for (Clause clause : query.clauses()) {
			if (clause.excluded()) {
				all.add(compile(clause), Occur.MUST_NOT);
			}
		}
		return all.build();
	}

	/**
	 * Finds the records of which all of the words are a name, or its beginning. Empty if
	 * there are none: even an optional clause that matches nothing keeps Lucene from its
	 * fastest scorer.
	 */
	private List<Query> names(List<List<Clause>> wanted) throws IOException {
		if (wanted.stream().anyMatch(clauses -> clauses.size() > 1)) {
			return List.of();
		}
		List<Clause> clauses = wanted.stream().map(each -> each.get(0)).toList();
		Term name = new Term(IndexDocument.NAME_WORDS,
				IndexDocument.nameWords(clauses.stream()
					.flatMap(clause -> analysis.words(IndexDocument.NAME_WORDS, clause.text()).stream())
					.toList()));
		List<Query> names = new ArrayList<>();
		if (reader.docFreq(name) > 0) {
			names.add(constant(new TermQuery(name), WHOLE_NAME));
		}
		if (clauses.get(clauses.size() - 1).kind() == Kind.PREFIX && !name.text().isEmpty()) {
			names.add(constant(new PrefixQuery(name), BEGINNING_OF_NAME));
		}
		return names;
	}

	/** The clauses that stand in a hit, or can. */
	static List<Clause> sought(QueryText query) {
		return withoutStopWords(alternatives(wanted(query))).stream().flatMap(List::stream).toList();
	}

	private static List<Clause> wanted(QueryText query) {
		return query.clauses().stream().filter(clause -> !clause.excluded()).toList();
	}

	/** Finds records that share some words with a text, the more the better. */
	Query anyWord(String text) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		analysis.words(WeightedWords.FIELD, text)
			.stream()
			.distinct()
			.limit(MAX_WORDS)
			.forEach(word -> any.add(word(word), Occur.SHOULD));
		return any.build();
	}

	private static Query ofTypes(Set<SearchType> types) {
		return new TermInSetQuery(IndexDocument.TYPE, types.stream().map(type -> new BytesRef(type.name())).toList());
	}

	private static Query constant(Query query, float score) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
	}

	private static List<List<Clause>> alternatives(List<Clause> clauses) {
		List<List<Clause>> groups = new ArrayList<>();
		for (Clause clause : clauses) {
			if (!clause.alternative() || groups.isEmpty()) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(clause);
		}
		return groups;
	}

	/** A word such as "the" need not occur where others must. */
	private static List<List<Clause>> withoutStopWords(List<List<Clause>> groups) {
		List<List<Clause>> rest = groups.stream()
			.filter(group -> group.size() > 1 || !isStopWord(group.get(0)))
			.toList();
		return rest.isEmpty() ? groups : rest;
	}

	private static boolean isStopWord(Clause clause) {
		return clause.kind() == Kind.WORD && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(Names.fold(clause.text()));
	}

	private Query anyOf(List<Clause> clauses) {
		if (clauses.size() == 1) {
			return compile(clauses.get(0));
		}
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		clauses.forEach(clause -> any.add(compile(clause), Occur.SHOULD));
		return any.build();
	}

	private Query compile(Clause clause) {
		return switch (clause.kind()) {
			case WORD -> {
				List<String> words = analysis.words(WeightedWords.FIELD, clause.text());
				// several words, such as "Asia-Pacific", are a phrase
				yield (words.size() == 1) ? new BoostQuery(word(words.get(0)), WORD) : phrase(clause.text());
			}
			case PHRASE -> phrase(clause.text());
			case PREFIX ->
				new BooleanQuery.Builder().add(bestOf(field -> prefix(field.name(), clause.text())), Occur.MUST)
					.add(constant(beginsName(clause.text()), BEGINNING_OF_NAME), Occur.SHOULD)
					.build();
		};
	}

	private static Query word(String stem) {
		return new TermQuery(new Term(WeightedWords.FIELD, stem));
	}

	private Query phrase(String text) {
		return bestOf(field -> builder.createPhraseQuery(field.name(), Analysis.parted(text)));
	}

	private static Query bestOf(Function<SearchField, @Nullable Query> query) {
		List<Query> fields = new ArrayList<>();
		for (SearchField field : SearchField.values()) {
			Query ofField = query.apply(field);
			if (ofField != null) {
				fields.add(new BoostQuery(ofField, field.boost()));
			}
		}
		return fields.isEmpty() ? new MatchNoDocsQuery("no word")
				: new BooleanQuery.Builder().add(new DisjunctionMaxQuery(fields, TIE), Occur.MUST)
					.add(constant(RECORDS, RECORD), Occur.SHOULD)
					.build();
	}

	/** Finds the actors and areas of which a word of a name begins so. */
	private Query beginsName(String text) {
		BooleanQuery.Builder fields = new BooleanQuery.Builder();
		for (SearchField field : SearchField.values()) {
			Query ofField = field.isName() ? prefix(field.name(), text) : null;
			if (ofField != null) {
				fields.add(ofField, Occur.SHOULD);
			}
		}
		return new BooleanQuery.Builder().add(fields.build(), Occur.MUST).add(NAMED, Occur.FILTER).build();
	}

	/** Of several words, the last one is a prefix, and all must occur in the field. */
	private @Nullable Query prefix(String field, String text) {
		List<String> words = analysis.words(field, text);
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < words.size(); i++) {
			Term term = new Term(field, words.get(i));
			all.add((i < words.size() - 1) ? new TermQuery(term) : new PrefixQuery(term), Occur.MUST);
		}
		return words.isEmpty() ? null : all.build();
	}

}
