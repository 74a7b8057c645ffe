package org.briefingapi.statement;

import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.event.Events;
import org.briefingapi.graphql.BatchFields;
import org.briefingapi.proposal.Position;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * The fields of statements, and of positions taken in them, that lead to other records.
 */
@Component
class StatementFields extends BatchFields {

	StatementFields(BatchLoaderRegistry loaders, Statements statements, Actors actors, Events events,
			Agreements agreements, Citations citations) {
		super(loaders);
		many(Statement.class, "citations", Statement::slug, citations.byCited());
		one(Position.class, "statement", Position::statementSlug, statements.records());
		one(Statement.class, "speaker", Statement::speakerSlug, actors.records());
		one(Statement.class, "onBehalfOf", Statement::onBehalfOfSlug, actors.records());
		one(Statement.class, "event", Statement::eventSlug, events.records());
		one(Statement.class, "in", Statement::inSlug, agreements.records());
	}

}
