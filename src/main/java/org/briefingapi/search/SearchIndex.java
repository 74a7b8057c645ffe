package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.search.IndexCursor.Place;
import org.briefingapi.search.SearchHits.Hit;
import org.briefingapi.search.SearchHits.SearchFacets;

/** The open index of one version of the data set. */
final class SearchIndex implements AutoCloseable {

	private final String version;

	private final DirectoryReader reader;

	private final Analysis analysis = new Analysis();

	private final Duration timeLimit;

	private SearchIndex(String version, DirectoryReader reader, Duration timeLimit) {
		this.version = version;
		this.reader = reader;
		this.timeLimit = timeLimit;
	}

	static SearchIndex open(String version, Directory directory, Duration timeLimit) throws IOException {
		return new SearchIndex(version, DirectoryReader.open(directory), timeLimit);
	}

	String version() {
		return version;
	}

	/** The number of records. */
	int size() {
		return reader.numDocs();
	}

	/** Keeps it open until {@link #release}; false if it was closed before. */
	boolean retain() {
		return reader.tryIncRef();
	}

	void release() {
		close();
	}

	SearchHits search(SearchRequest request) {
		try {
			Query query = Filters.narrow(new QueryCompiler(reader, analysis).compile(request.query()), request.types(),
					request.filter());
			TimeLimitedSearch search = new TimeLimitedSearch(reader, timeLimit);
			int size = request.size() + 1;
			// the count is taken apart, so that records are left out that are none of the
			// best
			TopDocs top = search.search(query, new TopScoreDocCollectorManager(size, after(request.after()), size));
			List<Hit> hits = hits(request, top.scoreDocs);
			int total = request.parts().contains(SearchPart.TOTAL) ? search.count(query) : hits.size();
			SearchFacets facets = request.parts().contains(SearchPart.FACETS) ? facets(search, query)
					: SearchFacets.NONE;
			List<String> notices = new ArrayList<>(request.query().notices());
			if (search.timedOut()) {
				notices.add("The search was cut off after " + timeLimit.toMillis() + " ms; there may be more hits.");
			}
			return new SearchHits(hits, top.scoreDocs.length > request.size(), total, facets, notices,
					search.timedOut());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable ScoreDoc after(@Nullable Place place) throws IOException {
		return (place != null) ? new ScoreDoc(document(place.slug()), place.score()) : null;
	}

	/** The number of the document of a record; -1 if there is none. */
	private int document(String slug) throws IOException {
		ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(new Term(IndexDocument.SLUG, slug)),
				1).scoreDocs;
		return (found.length > 0) ? found[0].doc : -1;
	}

	private List<Hit> hits(SearchRequest request, ScoreDoc[] documents) throws IOException {
		HitMatches matches = request.parts().contains(SearchPart.MATCHES) ? new HitMatches(analysis, request.query())
				: null;
		Hit[] hits = new Hit[Math.min(request.size(), documents.length)];
		Headings headings = new Headings(reader);
		for (int i : inOrder(documents, hits.length)) {
			ScoreDoc each = documents[i];
			hits[i] = new Hit(headings.type(each.doc), headings.slug(each.doc), headings.label(each.doc), each.score,
					(matches != null) ? matches.in(reader.storedFields().document(each.doc)) : List.of());
		}
		return List.of(hits);
	}

	/** The places of documents, by number, since values are read from the first on. */
	private static List<Integer> inOrder(ScoreDoc[] documents, int count) {
		return IntStream.range(0, count).boxed().sorted(Comparator.comparingInt(i -> documents[i].doc)).toList();
	}

	private SearchFacets facets(IndexSearcher searcher, Query query) throws IOException {
		Object[] counts = searcher.search(query,
				new MultiCollectorManager(FacetCounting.of(IndexDocument.TYPE), FacetCounting.of(IndexDocument.YEAR),
						FacetCounting.of(IndexDocument.SPEAKER), FacetCounting.of(IndexDocument.AREA)));
		return new SearchFacets(facet(counts[0], FacetCount::label), facet(counts[1], FacetCount::label),
				facet(counts[2], this::name), facet(counts[3], this::name));
	}

	@SuppressWarnings("unchecked")
	private static List<FacetCount> facet(Object counts, UnaryOperator<String> label) {
		return ((List<Map.Entry<String, Integer>>) counts).stream()
			.map(each -> new FacetCount(each.getKey(), label.apply(each.getKey()), each.getValue()))
			.toList();
	}

	/** The name of the record with a slug. */
	private String name(String slug) {
		try {
			int document = document(slug);
			return (document >= 0) ? new Headings(reader).label(document) : slug;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The slugs of all records of a type that match, in the order of the index.
	 * @param most one more than this at most
	 * @throws RequestException if the time is over before all are found
	 */
	Collection<String> slugs(SearchType type, QueryText text, int most) {
		try {
			Query query = Filters.narrow(new QueryCompiler(reader, analysis).compile(text), List.of(type), null);
			IndexSearcher searcher = new TimeLimitedSearch(reader, timeLimit);
			List<String> slugs = new ArrayList<>();
			Headings headings = new Headings(reader);
			for (ScoreDoc each : searcher.search(query, most + 1, Sort.INDEXORDER).scoreDocs) {
				slugs.add(headings.slug(each.doc));
			}
			requireWhole(searcher);
			return slugs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The query with near words, if that finds anything; see {@link Spelling}. */
	Optional<String> didYouMean(QueryText query) {
		return new Spelling(reader, analysis).didYouMean(query).filter(this::finds);
	}

	private boolean finds(String text) {
		try {
			Query query = new QueryCompiler(reader, analysis).compile(QueryText.parse(text));
			return new TimeLimitedSearch(reader, timeLimit).search(query, 1).scoreDocs.length > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of records that stand in a text, in its order. */
	List<NamedRecord> names(String text) {
		try {
			return new NameFinder(new IndexSearcher(reader)).find(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The records that share most with a text, the best first.
	 * @throws RequestException if the time is over before all were looked at
	 */
	List<FoundText> similar(String text, @Nullable SearchFilter filter, int most) {
		try {
			Query query = Filters.narrow(new QueryCompiler(reader, analysis).anyWord(text), null, filter);
			IndexSearcher searcher = new TimeLimitedSearch(reader, timeLimit);
			List<FoundText> found = new ArrayList<>();
			for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
				found.add(foundText(searcher.storedFields().document(each.doc)));
			}
			requireWhole(searcher);
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A part of the hits would pass for all of them. */
	private void requireWhole(IndexSearcher searcher) {
		if (searcher.timedOut()) {
			throw new RequestException(ErrorCode.TIMEOUT, null,
					"The search takes longer than " + timeLimit.toMillis() + " ms; ask again, or for other words.");
		}
	}

	private static FoundText foundText(Document stored) {
		List<String> texts = new ArrayList<>();
		for (SearchField field : List.of(SearchField.NAME, SearchField.TEXT, SearchField.WORDING)) {
			texts.addAll(List.of(stored.getValues(field.name())));
		}
		String days = stored.get(IndexDocument.DAYS);
		String[] ends = (days != null) ? days.split("/") : null;
		return new FoundText(SearchType.valueOf(stored.get(IndexDocument.TYPE)), stored.get(IndexDocument.SLUG),
				stored.get(SearchField.NAME.name()), texts.stream().distinct().toList(),
				List.of(stored.getValues(SearchField.PARTICIPANT.name())),
				(ends != null) ? LocalDate.parse(ends[0]) : null, (ends != null) ? LocalDate.parse(ends[1]) : null);
	}

	@Override
	public void close() {
		try {
			reader.decRef();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
