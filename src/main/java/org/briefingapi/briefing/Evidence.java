package org.briefingapi.briefing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.wording.Attribution;
import org.briefingapi.wording.English;
import org.jspecify.annotations.Nullable;

/**
 * The citations of the records of a briefing, with the sources and actors that these
 * name.
 */
final class Evidence {

	private final LocalDate asOf;

	private final Supplier<Map<String, List<Citation>>> citations;

	private final Supplier<Map<String, Source>> sources;

	private final Supplier<Map<String, Actor>> actors;

	private final Supplier<Map<String, List<String>>> aliases;

	/**
	 * Create the evidence.
	 * @param cited the keys of all citations
	 * @param more citations that are read already
	 * @param named the slugs of the actors that records name
	 */
	Evidence(Nouns nouns, LocalDate asOf, Supplier<List<String>> cited, Supplier<List<Citation>> more,
			Supplier<Set<String>> named) {
		this.asOf = asOf;
		this.citations = new Lazy<>(() -> nouns.citations().of(cited.get()));
		this.sources = new Lazy<>(() -> nouns.sources().bySlug(sourceSlugs(more.get())));
		this.actors = new Lazy<>(() -> nouns.actors().bySlug(withPublishers(named.get())));
		this.aliases = new Lazy<>(() -> nouns.actors().aliases(actors.get().keySet()));
	}

	private Set<String> sourceSlugs(List<Citation> more) {
		return Stream.concat(citations.get().values().stream().flatMap(List::stream), more.stream())
			.map(Citation::sourceSlug)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<String> withPublishers(Set<String> named) {
		Set<String> slugs = new LinkedHashSet<>(named);
		sources.get().values().stream().map(Source::publisherSlug).filter(Objects::nonNull).forEach(slugs::add);
		return slugs;
	}

	/** The citations of a record, or of a part of a record, by its key. */
	List<Citation> citations(String cited) {
		return citations.get().getOrDefault(cited, List.of());
	}

	Source source(Citation citation) {
		return sources.get().get(citation.sourceSlug());
	}

	/** Whether the source of a citation is among the sources that were read. */
	boolean hasSource(Citation citation) {
		return sources.get().containsKey(citation.sourceSlug());
	}

	/**
	 * The sources of all records, by slug, without later ones that none of these pieces
	 * cites.
	 */
	List<Source> sources(Stream<? extends Cited> pieces) {
		Set<String> cited = pieces.flatMap(piece -> piece.citations().stream())
			.map(Citation::sourceSlug)
			.collect(Collectors.toSet());
		return sources.get()
			.values()
			.stream()
			.filter(source -> cited.contains(source.slug()) || isPublished(source))
			.sorted(Comparator.comparing(Source::slug))
			.toList();
	}

	private boolean isPublished(Source source) {
		return source.publishedOn() != null && !source.publishedOn().earliest().isAfter(asOf);
	}

	/** Whether one of the sources had been published by the date of the briefing. */
	boolean isAttested(List<Citation> citations) {
		LocalDate first = firstAttested(citations);
		return first != null && !first.isAfter(asOf);
	}

	/** The earliest possible publication date of the sources; null if none is dated. */
	@Nullable LocalDate firstAttested(List<Citation> citations) {
		return citations.stream()
			.map(citation -> source(citation).publishedOn())
			.filter(Objects::nonNull)
			.map(PartialDate::earliest)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	/** The certainty of the citations, and the reporter. */
	Attribution attribution(List<Citation> citations) {
		return Attribution.of(citations, this::reporter);
	}

	/** The author of the source, otherwise its publisher; null if neither is known. */
	private @Nullable String reporter(Citation citation) {
		Source source = source(citation);
		if (source.author() != null) {
			return source.author();
		}
		return (source.publisherSlug() != null) ? English.name(actor(source.publisherSlug())) : null;
	}

	/** The reporter, otherwise the host of the source's address, otherwise its title. */
	String speaker(Citation citation) {
		String reporter = reporter(citation);
		String address = source(citation).url();
		String host = (address != null) ? URI.create(address).getHost() : null;
		return (reporter != null) ? reporter
				: (host != null) ? host.replaceFirst("^www\\.", "") : "“" + source(citation).title() + "”";
	}

	/** An actor that one of these records or sources names. */
	Actor actor(String slug) {
		return actors.get().get(slug);
	}

	/** The name and the aliases of an actor. */
	List<String> namesOf(Actor actor) {
		return Stream.concat(Stream.of(actor.name()), aliases.get().getOrDefault(actor.slug(), List.of()).stream())
			.toList();
	}

	/**
	 * The full name of a grouping known by its initials, in brackets; empty for other
	 * actors.
	 */
	String longName(Actor actor) {
		return (actor.kind() != ActorKind.GROUPING) ? ""
				: namesOf(actor).stream()
					.filter(name -> name.contains(" "))
					.findFirst()
					.map(name -> " (" + name + ")")
					.orElse("");
	}

}
