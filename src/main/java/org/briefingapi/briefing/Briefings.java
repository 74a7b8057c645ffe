package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Composes briefings. */
@Component
public class Briefings {

	private final Nouns nouns;

	private final Datasets datasets;

	private final RecordChanges recordChanges;

	private final KnownSlugs known;

	Briefings(Nouns nouns, Datasets datasets, RecordChanges recordChanges, KnownSlugs known) {
		this.known = known;
		this.nouns = nouns;
		this.datasets = datasets;
		this.recordChanges = recordChanges;
	}

	/**
	 * The briefing that a request asks for.
	 * @throws RequestException if a record does not exist; the message suggests the
	 * nearest names
	 */
	Briefing on(BriefingRequest request) {
		// first, since an empty data set has no records either
		Subject subject = subject(request);
		Dataset dataset = datasets.dataset().orElseThrow();
		LocalDate day = datasets.day(request.asOf());
		LocalDate asked = request.asOf();
		return new Briefing(new Dossier(nouns, subject, day), dataset,
				(asked != null && asked.isAfter(day)) ? asked : null);
	}

	private Subject subject(BriefingRequest request) {
		if (request.area() != null) {
			return Subject.of(nouns.areas()
				.find(request.area())
				.orElseThrow(() -> known.notFound("area", "Area", request.area())));
		}
		if (request.event() != null) {
			return Subject.of(nouns.events()
				.find(request.event())
				.orElseThrow(() -> known.notFound("event", "Event", request.event())));
		}
		return Subject.of(actor("actor", request.actor()),
				(request.with() != null) ? actor("with", request.with()) : null);
	}

	private Actor actor(String argument, String slug) {
		return nouns.actors().find(slug).orElseThrow(() -> known.notFound(argument, "Actor", slug));
	}

	/**
	 * The briefing as text.
	 * @throws RequestException as {@link #on}, and if since is after asOf
	 */
	public BriefingText text(BriefingRequest request) {
		Briefing briefing = on(request);
		return new BriefingText(briefing.subject().title(), markdown(briefing, request.since()));
	}

	/** The text of a briefing; with the changes since a day if the day is given. */
	String markdown(Briefing briefing, @Nullable LocalDate since) {
		return Markdown.of(briefing, (since != null) ? changes(briefing, since) : List.of(), since);
	}

	/**
	 * The changes since an earlier day.
	 * @throws RequestException if that day is after the date of the briefing
	 */
	List<ChangeGroup> changes(Briefing briefing, LocalDate since) {
		if (since.isAfter(briefing.asOf())) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "since", String.format(Locale.ROOT,
					"since is %s, after the date of the briefing, %s.", since, briefing.asOf()));
		}
		List<ChangeGroup> changes = Changes.of(briefing.dossier(), since);
		Subject subject = briefing.subject();
		List<BriefingChange> ofRecord = (subject.actor() != null && !subject.isPair())
				? recordChanges.since(subject.slug(), since) : List.of();
		return ofRecord.isEmpty() ? changes
				: Stream.concat(changes.stream(), Stream.of(ChangeGroup.of("Corrected in the record", ofRecord)))
					.toList();
	}

}
