package org.briefingapi.milestone;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of milestones that lead to other records. */
@Component
class MilestoneFields extends BatchFields {

	MilestoneFields(BatchLoaderRegistry loaders, Citations citations) {
		super(loaders);
		many(Milestone.class, "citations", Milestone::cited, citations.byCited());
	}

}
