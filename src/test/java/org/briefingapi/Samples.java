package org.briefingapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.actor.NewActor;
import org.briefingapi.area.Areas;
import org.briefingapi.area.NewAgreedArea;
import org.briefingapi.area.NewArea;
import org.briefingapi.database.RowWriter;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.milestone.NewMilestone;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.NewCitation;
import org.briefingapi.source.NewSource;
import org.briefingapi.source.SourceKind;
import org.briefingapi.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

/** Creates records for tests, all with the source {@code paper}. */
@TestComponent
public class Samples {

	private final EntityManager entityManager;

	private final Sources sources;

	private final Actors actors;

	private final Areas areas;

	private final RowWriter rows;

	Samples(EntityManager entityManager, Sources sources, Actors actors, Areas areas, RowWriter rows) {
		this.entityManager = entityManager;
		this.rows = rows;
		this.sources = sources;
		this.actors = actors;
		this.areas = areas;
	}

	public static List<NewCitation> cited() {
		return List.of(new NewCitation("paper", null, null, Certainty.ASSERTED, null, null));
	}

	public static List<NewCitation> cited(String passage) {
		return List.of(new NewCitation("paper", "L1", passage, Certainty.ASSERTED, null, null));
	}

	public static @Nullable PartialDate date(@Nullable String edtf) {
		return (edtf != null) ? PartialDate.parse(edtf) : null;
	}

	public static NewMilestone milestone(@Nullable String date, MilestoneStatus status) {
		return new NewMilestone(date(date), status, null, null, cited());
	}

	public static NewAgreedArea agreedArea(String area) {
		return new NewAgreedArea(area, null, cited(area + " is named"), List.of());
	}

	/** Adds the source, and actors with these slugs as names. */
	public void base(String... slugs) {
		nodes("Source", "paper");
		sources.add(List.of(new NewSource("paper", "A paper", null, null, null, null, SourceKind.NEWS_REPORT, null,
				"en", null, null, null, null)), Map.of("paper", "paper"));
		nodes("Actor", slugs);
		actors.add(Stream.of(slugs)
			.map(slug -> new NewActor(slug, slug, ActorKind.STATE, List.of(), Map.of(), null, List.of(), cited()))
			.toList());
	}

	/**
	 * Adds areas with their slugs as names.
	 * @param slugs the slugs; a broader area follows after {@code <}
	 */
	public void areas(String... slugs) {
		List<NewArea> added = Stream.of(slugs).map(text -> text.split("<")).map(parts -> {
			nodes("Area", parts[0]);
			return new NewArea(parts[0], parts[0], "About " + parts[0], List.of(), List.of(),
					(parts.length > 1) ? parts[1] : null, null, cited());
		}).toList();
		areas.add(added);
	}

	public void nodes(String type, String... slugs) {
		Stream.of(slugs)
			.forEach(slug -> entityManager.createNativeQuery("""
					insert into node (slug, type, digest, recorded_at, revised_at)
					values (?, ?, '', current_timestamp, current_timestamp)""")
				.setParameter(1, slug)
				.setParameter(2, type)
				.executeUpdate());
	}

	/** Writes and clears the persistence context, so that records are read again. */
	public void flush() {
		rows.flush();
		entityManager.flush();
		entityManager.clear();
	}

}
