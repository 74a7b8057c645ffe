package org.briefingapi.seedload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.briefingapi.actor.Actors;
import org.briefingapi.actor.NewActor;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.agreement.NewAgreement;
import org.briefingapi.area.Areas;
import org.briefingapi.area.NewArea;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.divergence.NewDivergence;
import org.briefingapi.event.Events;
import org.briefingapi.event.NewEvent;
import org.briefingapi.proposal.NewProposal;
import org.briefingapi.proposal.Proposals;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.source.NewSource;
import org.briefingapi.source.Sources;
import org.briefingapi.statement.NewStatement;
import org.briefingapi.statement.Statements;

import org.springframework.stereotype.Component;

/** The features that records are loaded into, by type. */
@Component
class RecordSinks {

	private final Map<SeedType, RecordSink<?>> byType = new EnumMap<>(SeedType.class);

	private final Sources sources;

	private final Statements statements;

	RecordSinks(Sources sources, Actors actors, Areas areas, Events events, Proposals proposals, Agreements agreements,
			Statements statements, Divergences divergences) {
		this.sources = sources;
		this.statements = statements;
		byType.put(SeedType.ACTOR, new RecordSink<>(NewActor.class, actors::add, actors::revise));
		byType.put(SeedType.AREA, new RecordSink<>(NewArea.class, areas::add, areas::revise));
		byType.put(SeedType.EVENT, new RecordSink<>(NewEvent.class, events::add, events::revise));
		byType.put(SeedType.PROPOSAL, new RecordSink<>(NewProposal.class, proposals::add, proposals::revise));
		byType.put(SeedType.AGREEMENT, new RecordSink<>(NewAgreement.class, agreements::add, agreements::revise));
		byType.put(SeedType.STATEMENT, new RecordSink<>(NewStatement.class, statements::add, statements::revise));
		byType.put(SeedType.DIVERGENCE, new RecordSink<>(NewDivergence.class, divergences::add, divergences::revise));
	}

	/** What takes the records of a type. */
	RecordSink<?> of(SeedType type, Origins origins) {
		return (type == SeedType.SOURCE)
				? new RecordSink<>(NewSource.class, added -> sources.add(added, originsOf(added, origins)),
						revised -> sources.revise(revised, originsOf(revised, origins)))
				: byType.get(type);
	}

	private static Map<String, String> originsOf(List<NewSource> records, Origins origins) {
		return origins.of(records.stream().map(NewSource::slug).toList());
	}

	/** What records of a type are bound to. */
	Class<?> recordType(SeedType type) {
		return (type == SeedType.SOURCE) ? NewSource.class : byType.get(type).type();
	}

	void refreshOrigins(List<String> slugs, Origins origins) {
		sources.refreshOrigins(origins.of(slugs));
	}

	void refreshVoices() {
		statements.refreshVoices();
	}

	void refreshTopics() {
		statements.refreshTopics();
	}

}
