package org.briefingapi.search;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The type, slug and label of documents. They are read in the order of the documents'
 * numbers.
 */
final class Headings {

	private final SortedSetDocValues types;

	private final SortedDocValues slugs;

	private final BinaryDocValues labels;

	Headings(IndexReader reader) throws IOException {
		this.types = Objects.requireNonNullElseGet(MultiDocValues.getSortedSetValues(reader, IndexDocument.TYPE),
				DocValues::emptySortedSet);
		this.slugs = Objects.requireNonNullElseGet(MultiDocValues.getSortedValues(reader, IndexDocument.SLUG),
				DocValues::emptySorted);
		this.labels = Objects.requireNonNullElseGet(MultiDocValues.getBinaryValues(reader, IndexDocument.LABEL),
				DocValues::emptyBinary);
	}

	SearchType type(int document) throws IOException {
		types.advanceExact(document);
		return SearchType.valueOf(types.lookupOrd(types.nextOrd()).utf8ToString());
	}

	String slug(int document) throws IOException {
		slugs.advanceExact(document);
		return slugs.lookupOrd(slugs.ordValue()).utf8ToString();
	}

	/** The name that readers see. */
	String label(int document) throws IOException {
		labels.advanceExact(document);
		return labels.binaryValue().utf8ToString();
	}

}
