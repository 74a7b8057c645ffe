package org.briefingapi.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;

/** A part of an answer that is worked out only if it is selected. */
enum SearchPart {

	TOTAL("totalCount"), FACETS("facets"), DID_YOU_MEAN("didYouMean"), MATCHES("edges/matches"),
	NODES("edges/node", "nodes");

	private final List<String> fields;

	SearchPart(String... fields) {
		this.fields = List.of(fields);
	}

	static Set<SearchPart> of(DataFetchingFieldSelectionSet selected) {
		Set<String> names = selected.getFields()
			.stream()
			.map(SelectedField::getQualifiedName)
			.collect(Collectors.toSet());
		Set<SearchPart> parts = EnumSet.allOf(SearchPart.class);
		parts.removeIf(part -> part.fields.stream().noneMatch(names::contains));
		return parts;
	}

}
