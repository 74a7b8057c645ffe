package org.briefingapi.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReferenceController {

	private final Sources sources;

	private final Actors actors;

	ReferenceController(Sources sources, Actors actors) {
		this.sources = sources;
		this.actors = actors;
	}

	@BatchMapping(field = "reference")
	List<Reference> referenceOfSources(List<Source> sources) {
		Map<String, Actor> publishers = publishers(sources);
		return sources.stream().map(source -> reference(source, publishers, null)).toList();
	}

	@BatchMapping(field = "reference")
	List<Reference> referenceOfCitations(List<Citation> citations) {
		Map<String, Source> cited = sources.bySlug(citations.stream().map(Citation::sourceSlug).distinct().toList());
		Map<String, Actor> publishers = publishers(List.copyOf(cited.values()));
		return citations.stream()
			.map(citation -> reference(cited.get(citation.sourceSlug()), publishers, citation))
			.toList();
	}

	private Map<String, Actor> publishers(List<Source> sources) {
		List<String> slugs = sources.stream().map(Source::publisherSlug).filter(Objects::nonNull).distinct().toList();
		return slugs.isEmpty() ? Map.of() : actors.bySlug(slugs);
	}

	private static Reference reference(Source source, Map<String, Actor> publishers, @Nullable Citation citation) {
		Actor publisher = (source.publisherSlug() != null) ? publishers.get(source.publisherSlug()) : null;
		return new Reference(source, publisher, citation);
	}

	@BatchMapping
	List<String> text(List<Reference> references) {
		return CslText.of(references);
	}

	@SchemaMapping
	String bibtex(Reference reference) {
		return Bibtex.of(reference);
	}

	@SchemaMapping
	String cslJson(Reference reference) {
		return CslItem.json(reference);
	}

}
