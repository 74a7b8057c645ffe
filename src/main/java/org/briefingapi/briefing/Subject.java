package org.briefingapi.briefing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.area.Area;
import org.briefingapi.event.Event;
import org.briefingapi.graphql.Node;
import org.briefingapi.wording.English;
import org.jspecify.annotations.Nullable;

/** The subject of a briefing: an actor, a pair of actors, an area, or an event. */
record Subject(@Nullable Actor actor, @Nullable Actor with, @Nullable Area area, @Nullable Event event) {

	static Subject of(Actor actor, @Nullable Actor with) {
		return new Subject(actor, with, null, null);
	}

	static Subject of(Area area) {
		return new Subject(null, null, area, null);
	}

	static Subject of(Event event) {
		return new Subject(null, null, null, event);
	}

	boolean isPair() {
		return with != null;
	}

	boolean isOneActor() {
		return actor != null && with == null;
	}

	boolean isPerson() {
		return actor != null && actor.kind() == ActorKind.PERSON;
	}

	/** Whether the actor has members; a state has holders of offices. */
	boolean hasMembers() {
		return actor != null && (actor.kind() == ActorKind.ORGANISATION || actor.kind() == ActorKind.GROUPING);
	}

	/** The actor or the pair; empty for an area or an event. */
	List<Actor> actors() {
		return Stream.of(Optional.ofNullable(actor), Optional.ofNullable(with)).flatMap(Optional::stream).toList();
	}

	/** Whether these are the two actors of the pair, in any order. */
	boolean isBoth(List<Actor> others) {
		return isPair() && others.size() == 2 && others.containsAll(actors());
	}

	/** Whether the actor is one of the actors of this subject. */
	boolean isActor(String slug) {
		return (actor != null && actor.slug().equals(slug)) || (with != null && with.slug().equals(slug));
	}

	/** The actor, area or event; of a pair, the first. */
	Node main() {
		return (actor != null) ? actor : (area != null) ? area : event;
	}

	String slug() {
		return main().slug();
	}

	/** The actor as it stands within a sentence. */
	String name() {
		return English.typeset(English.name(Objects.requireNonNull(actor)));
	}

	/** The other actor of a pair as it stands within a sentence. */
	String otherName() {
		return English.typeset(English.name(Objects.requireNonNull(with)));
	}

	String title() {
		if (actor != null) {
			return English.typeset((with != null) ? actor.name() + " and " + with.name() : actor.name());
		}
		return English.typeset((area != null) ? area.name() : event.label());
	}

}
