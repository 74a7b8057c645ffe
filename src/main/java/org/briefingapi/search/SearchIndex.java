package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.search.IndexCursor.Place;
import org.briefingapi.search.SearchHits.Hit;
import org.briefingapi.search.SearchHits.SearchFacets;

/** The open index of one version of the data set. */
final class SearchIndex implements AutoCloseable {

	private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
			new SortField(IndexDocument.SLUG, SortField.Type.STRING));

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
			Query query = Filters.narrow(new QueryCompiler(analysis).compile(request.query()), request.types(),
					request.filter());
			TimeLimitedSearch search = new TimeLimitedSearch(reader, timeLimit);
			int size = request.size() + 1;
			// the count is taken apart, so that records are left out that are none of the
			// best
			TopFieldDocs top = search.search(query,
					new TopFieldCollectorManager(BEST_FIRST, size, after(request.after()), size));
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

	private static @Nullable FieldDoc after(@Nullable Place place) {
		return (place != null) ? new FieldDoc(Integer.MAX_VALUE, place.score(),
				new Object[] { place.score(), new BytesRef(place.slug()) }) : null;
	}

	private List<Hit> hits(SearchRequest request, ScoreDoc[] documents) throws IOException {
		HitMatches matches = request.parts().contains(SearchPart.MATCHES) ? new HitMatches(analysis, request.query())
				: null;
		List<Hit> hits = new ArrayList<>();
		for (ScoreDoc each : Arrays.asList(documents).subList(0, Math.min(request.size(), documents.length))) {
			Object[] place = ((FieldDoc) each).fields;
			hits.add(new Hit(type(each.doc), ((BytesRef) place[1]).utf8ToString(), label(each.doc), (Float) place[0],
					(matches != null) ? matches.in(reader.storedFields().document(each.doc)) : List.of()));
		}
		return hits;
	}

	private SearchType type(int document) throws IOException {
		SortedSetDocValues types = MultiDocValues.getSortedSetValues(reader, IndexDocument.TYPE);
		types.advanceExact(document);
		return SearchType.valueOf(types.lookupOrd(types.nextOrd()).utf8ToString());
	}

	private String label(int document) throws IOException {
		BinaryDocValues labels = MultiDocValues.getBinaryValues(reader, IndexDocument.LABEL);
		labels.advanceExact(document);
		return labels.binaryValue().utf8ToString();
	}

	private SearchFacets facets(IndexSearcher searcher, Query query) throws IOException {
		return new SearchFacets(facet(searcher, query, IndexDocument.TYPE, FacetCount::label),
				facet(searcher, query, IndexDocument.YEAR, FacetCount::label),
				facet(searcher, query, IndexDocument.SPEAKER, this::name),
				facet(searcher, query, IndexDocument.AREA, this::name));
	}

	private static List<FacetCount> facet(IndexSearcher searcher, Query query, String field,
			UnaryOperator<String> label) throws IOException {
		return searcher.search(query, FacetCounting.of(field))
			.stream()
			.map(each -> new FacetCount(each.getKey(), label.apply(each.getKey()), each.getValue()))
			.toList();
	}

	/** The name of the record with a slug. */
	private String name(String slug) {
		try {
			TopDocs found = new IndexSearcher(reader).search(new TermQuery(new Term(IndexDocument.SLUG, slug)), 1);
			return (found.scoreDocs.length > 0) ? label(found.scoreDocs[0].doc) : slug;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The slugs of all records of a type that match, by slug.
	 * @param most one more than this at most
	 * @throws RequestException if the time is over before all are found
	 */
	Collection<String> slugs(SearchType type, QueryText text, int most) {
		try {
			Query query = Filters.narrow(new QueryCompiler(analysis).compile(text), List.of(type), null);
			IndexSearcher searcher = new TimeLimitedSearch(reader, timeLimit);
			List<String> slugs = new ArrayList<>();
			Sort bySlug = new Sort(new SortField(IndexDocument.SLUG, SortField.Type.STRING));
			for (ScoreDoc each : searcher.search(query, most + 1, bySlug).scoreDocs) {
				slugs.add(((BytesRef) ((FieldDoc) each).fields[0]).utf8ToString());
			}
			requireWhole(searcher);
			return slugs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The query with near words; see {@link Spelling}. */
	Optional<String> didYouMean(QueryText query) {
		return new Spelling(reader, analysis).didYouMean(query);
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
			Query query = Filters.narrow(new QueryCompiler(analysis).anyWord(text), null, filter);
			IndexSearcher searcher = new TimeLimitedSearch(reader, timeLimit);
			List<FoundText> found = new ArrayList<>();
			for (ScoreDoc each : searcher.search(query, most, BEST_FIRST).scoreDocs) {
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
