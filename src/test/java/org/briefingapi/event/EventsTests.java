package org.briefingapi.event;

import java.time.LocalDate;
import java.util.List;

import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.DateRange;
import org.briefingapi.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DataTest
class EventsTests {

	@Autowired
	private Events events;

	@Autowired
	private Samples samples;

	@BeforeEach
	void setUp() {
		samples.base("japan", "nato");
		samples.nodes("Event", "summit", "talks", "undated");
		events.add(List.of(event("summit", EventKind.SUMMIT, "2023-07-11/2023-07-12", null, "nato", "japan"),
				event("talks", EventKind.MEETING, "2023-07-12", "summit", "japan"),
				event("undated", EventKind.MEETING, null, null, "japan")));
		samples.flush();
	}

	@Test
	void givesTheEventsOfAParticipantNewestFirstAndUndatedOnesLast() {
		assertThat(ofParticipant("japan")).containsExactly("talks", "summit", "undated");
	}

	@Test
	void givesTheEventsUpToADayInWhichAllOfSeveralActorsTookPart() {
		assertThat(ofParticipants("2023-07-12", "japan")).containsExactly("talks", "summit");
		assertThat(ofParticipants("2023-07-11", "japan")).containsExactly("summit");
		assertThat(ofParticipants("2023-07-12", "japan", "nato")).containsExactly("summit");
		assertThat(ofParticipants("2023-07-10", "japan")).isEmpty();
	}

	private List<String> ofParticipants(String day, String... actors) {
		return events.ofParticipants(List.of(actors), LocalDate.parse(day))
			.getNodes()
			.stream()
			.map(Event::slug)
			.toList();
	}

	@Test
	void keepsParticipantsInTheOrderOfTheData() {
		assertThat(events.participants(List.of("summit"))).containsEntry("summit", List.of("nato", "japan"));
	}

	@Test
	void matchesEventsThatOverlapASpan() {
		assertThat(held("2023-07-10", "2023-07-11")).containsExactly("summit");
		assertThat(held("2023-07-12", null)).containsExactly("talks", "summit");
		assertThat(held(null, null)).containsExactly("talks", "summit");
	}

	@Test
	void refusesASpanThatEndsBeforeItBegins() {
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> held("2023-07-12", "2023-07-11"))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "filter.held"));
	}

	@Test
	void filtersByKindAndParticipant() {
		assertThat(page(new EventFilter(List.of(EventKind.MEETING), List.of("japan"), null, null)))
			.containsExactly("talks", "undated");
		assertThat(page(new EventFilter(null, null, null, new EventFilter(null, List.of("nato"), null, null))))
			.containsExactly("talks", "undated");
	}

	@Test
	void replacesParticipantsWhenAnEventIsRevised() {
		events.revise(List.of(event("talks", EventKind.OTHER, "2023-07-13", null, "nato")));
		samples.flush();
		assertThat(events.participants(List.of("talks"))).containsEntry("talks", List.of("nato"));
		assertThat(ofParticipant("nato")).containsExactly("talks", "summit");
	}

	private List<String> ofParticipant(String actor) {
		return page(new EventFilter(null, List.of(actor), null, null));
	}

	private List<String> held(@Nullable String from, @Nullable String to) {
		DateRange held = new DateRange((from != null) ? LocalDate.parse(from) : null,
				(to != null) ? LocalDate.parse(to) : null);
		return page(new EventFilter(null, null, held, null));
	}

	private List<String> page(EventFilter filter) {
		return events.page(filter, null, PageRequest.of(null, null, null, null))
			.getNodes()
			.stream()
			.map(Event::slug)
			.toList();
	}

	private static NewEvent event(String slug, EventKind kind, @Nullable String date, @Nullable String partOf,
			String... participants) {
		return new NewEvent(slug, slug, kind, "Vilnius", Samples.date(date), List.of(participants), partOf, null,
				Samples.cited());
	}

}
