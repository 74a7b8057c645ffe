package org.briefingapi.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
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

import org.briefingapi.graphql.Names;
import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/**
 * Makes a Lucene query of clauses: all of them must occur, each in any field, and the
 * best field counts.
 */
final class QueryCompiler {

	/** The share that the fields beside the best one add. */
	private static final float TIE = 0.1f;

	/** The weight of a word as it is written over that of its stem. */
	private static final float EXACT = 1.3f;

	/** The weight of a record of just this name. */
	private static final float WHOLE_NAME = 30;

	/** The weight of a record over that of a source, of which only the title is known. */
	private static final float RECORD = 12;

	private static final int MAX_WORDS = 100;

	private static final Query RECORDS = new TermInSetQuery(IndexDocument.TYPE,
			Arrays.stream(SearchType.values())
				.filter(type -> type != SearchType.SOURCE)
				.map(type -> new BytesRef(type.name()))
				.toList());

	private final Analysis analysis;

	private final QueryBuilder builder;

	QueryCompiler(Analysis analysis) {
		this.analysis = analysis;
		this.builder = new QueryBuilder(analysis);
	}

	Query compile(QueryText query) {
		List<List<Clause>> wanted = alternatives(wanted(query));
		if (wanted.isEmpty()) {
			return new MatchNoDocsQuery("nothing is asked for");
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		withoutStopWords(wanted).forEach(clauses -> all.add(anyOf(clauses), Occur.MUST));
		query.clauses().stream().filter(Clause::excluded).forEach(clause -> all.add(compile(clause), Occur.MUST_NOT));
		all.add(constant(new TermQuery(new Term(IndexDocument.WHOLE_NAME, Names.fold(query.text()))), WHOLE_NAME),
				Occur.SHOULD);
		all.add(constant(RECORDS, RECORD), Occur.SHOULD);
		return all.build();
	}

	/** Finds each word and phrase that may stand in a hit, for their places. */
	Query wordsAndPhrases(QueryText query) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		withoutStopWords(alternatives(wanted(query))).stream()
			.flatMap(List::stream)
			.filter(clause -> clause.kind() != Kind.PREFIX)
			.forEach(clause -> any.add(compile(clause), Occur.SHOULD));
		return any.build();
	}

	/** The beginnings of words that may stand in a hit, as exact fields hold them. */
	List<String> prefixes(QueryText query) {
		return wanted(query).stream()
			.filter(clause -> clause.kind() == Kind.PREFIX)
			.map(clause -> analysis.words(SearchField.TEXT.exact(), clause.text()))
			.filter(words -> !words.isEmpty())
			.map(words -> words.get(words.size() - 1))
			.toList();
	}

	private static List<Clause> wanted(QueryText query) {
		return query.clauses().stream().filter(clause -> !clause.excluded()).toList();
	}

	/** Finds records that share some words with a text, the more the better. */
	Query anyWord(String text) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (SearchField field : List.of(SearchField.NAME, SearchField.TEXT, SearchField.WORDING,
				SearchField.PARTICIPANT)) {
			analysis.words(field.stemmed(), text)
				.stream()
				.distinct()
				.limit(MAX_WORDS)
				.forEach(word -> any.add(new TermQuery(new Term(field.stemmed(), word)), Occur.SHOULD));
		}
		return any.build();
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
		List<Query> fields = new ArrayList<>();
		for (SearchField field : SearchField.values()) {
			switch (clause.kind()) {
				case WORD -> {
					add(fields, field.boost(), builder.createPhraseQuery(field.stemmed(), clause.text()));
					add(fields, EXACT * field.boost(), builder.createPhraseQuery(field.exact(), clause.text()));
				}
				case PHRASE -> add(fields, field.boost(), builder.createPhraseQuery(field.exact(), clause.text()));
				case PREFIX -> add(fields, field.boost(), prefix(field.exact(), clause.text()));
			}
		}
		return fields.isEmpty() ? new MatchNoDocsQuery("no word") : new DisjunctionMaxQuery(fields, TIE);
	}

	private static void add(List<Query> fields, float boost, Query query) {
		if (query != null) {
			fields.add(new BoostQuery(query, boost));
		}
	}

	/** Of several words, the last one is a prefix, and all must occur in the field. */
	private Query prefix(String field, String text) {
		List<String> words = analysis.words(field, text);
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < words.size(); i++) {
			Term term = new Term(field, words.get(i));
			all.add((i < words.size() - 1) ? new TermQuery(term) : new PrefixQuery(term), Occur.MUST);
		}
		return words.isEmpty() ? null : all.build();
	}

}
