package org.briefingapi.search;

import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;

import org.briefingapi.graphql.Names;

/** A record as a document of the index. */
final class IndexDocument {

	/**
	 * The form of the documents and their words. Raised with each change of either, so
	 * that no index of another form is opened.
	 */
	static final int FORMAT = 10;

	static final String SLUG = "slug";

	static final String TYPE = "type";

	/** Type, slug and digest, which is another one as soon as the record changes. */
	static final String STATE = "state";

	/** The name that readers see. */
	static final String LABEL = "label";

	static final String SPEAKER = "speaker";

	static final String AREA = "area";

	static final String YEAR = "year";

	static final String EARLIEST = "earliest";

	static final String LATEST = "latest";

	/** The earliest and the latest day, for readers of the document. */
	static final String DAYS = "days";

	/** Whole names, folded. */
	static final String WHOLE_NAME = "wholeName";

	/**
	 * The words of whole names, as a query has them; without "the" at the beginning.
	 */
	static final String NAME_WORDS = "nameWords";

	/** The weight of the heaviest word. */
	static final String WEIGHT = "weight";

	/**
	 * The order of the documents in the index, and so of hits with equal scores: by type,
	 * weight and slug. The heaviest come first, so that a search for the best hits can
	 * skip most of the others, block by block.
	 */
	static final Sort ORDER = new Sort(new SortedSetSortField(TYPE, false),
			new SortField(WEIGHT, SortField.Type.INT, true), new SortField(SLUG, SortField.Type.STRING));

	private IndexDocument() {
	}

	static Document of(SearchableRecord searched, Analysis analysis) {
		Document document = new Document();
		document.add(new StringField(SLUG, searched.slug(), Store.YES));
		document.add(new SortedDocValuesField(SLUG, new BytesRef(searched.slug())));
		document.add(new SortedDocValuesField(STATE, state(searched.type(), searched.slug(), searched.digest())));
		document.add(new StringField(WHOLE_NAME, Names.fold(searched.slug()), Store.NO));
		addNameWords(document, analysis.words(NAME_WORDS, searched.slug()));
		add(document, TYPE, searched.type().name());
		document.add(new StoredField(TYPE, searched.type().name()));
		searched.texts()
			.getOrDefault(SearchField.NAME, List.of())
			.stream()
			.limit(1)
			.forEach(name -> document.add(new BinaryDocValuesField(LABEL, new BytesRef(name))));
		searched.speakers().forEach(speaker -> add(document, SPEAKER, speaker));
		searched.areas().forEach(area -> add(document, AREA, area));
		Days days = searched.days();
		if (days != null) {
			add(document, YEAR, String.valueOf(days.year()));
			document.add(new StoredField(DAYS, days.earliest() + "/" + days.latest()));
			document.add(new LongPoint(EARLIEST, days.earliest().toEpochDay()));
			document.add(new LongPoint(LATEST, days.latest().toEpochDay()));
		}
		// of a source, only the title is known
		WeightedWords words = new WeightedWords((searched.type() == SearchType.SOURCE) ? 0.5f : 1);
		searched.texts().forEach((field, texts) -> {
			for (String given : texts) {
				String text = Analysis.composed(given);
				List<String> exact = analysis.words(field.name(), text);
				addText(document, field, text, exact);
				words.add(field, Analysis.stems(exact));
			}
		});
		document.add(words.field());
		document.add(new NumericDocValuesField(WEIGHT, words.heaviest()));
		return document;
	}

	static BytesRef state(SearchType type, String slug, String digest) {
		return new BytesRef(type + " " + slug + " " + digest);
	}

	/** The slug that a state is of. */
	static String slug(BytesRef state) {
		return state.utf8ToString().split(" ")[1];
	}

	private static void add(Document document, String field, String value) {
		document.add(new StringField(field, value, Store.NO));
		document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
	}

	private static void addText(Document document, SearchField field, String text, List<String> words) {
		document.add(new StoredField(field.name(), text));
		document.add(new TextField(field.name(), new WordStream(words)));
		if (field.isName()) {
			document.add(new StringField(WHOLE_NAME, Names.fold(text), Store.NO));
			addNameWords(document, words);
		}
	}

	private static void addNameWords(Document document, List<String> words) {
		document.add(new StringField(NAME_WORDS, nameWords(words), Store.NO));
	}

	/** Words as {@link #NAME_WORDS} has them. */
	static String nameWords(List<String> words) {
		boolean article = words.size() > 1 && words.get(0).equals("the");
		return String.join(" ", article ? words.subList(1, words.size()) : words);
	}

}
