package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.involvement.Involvements;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;

import org.springframework.stereotype.Component;

/** The dated entries that concern an actor, by date. */
@Component
class Timeline {

	private final Nodes nodes;

	private final Involvements involvements;

	Timeline(Nodes nodes, Involvements involvements) {
		this.nodes = nodes;
		this.involvements = involvements;
	}

	Connection<Entry> page(String actor, LocalDate asOf, PageRequest page) {
		return involvements.ofActor(actor, asOf, page).map(this::entries);
	}

	private List<Entry> entries(List<Reference> references) {
		Map<String, Node> found = nodes.find(references);
		return references.stream().map(reference -> (Entry) found.get(reference.slug())).toList();
	}

}
