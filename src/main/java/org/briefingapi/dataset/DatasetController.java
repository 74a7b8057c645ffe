package org.briefingapi.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.briefingapi.graph.Entry;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DatasetController {

	private final Ledger ledger;

	DatasetController(Ledger ledger) {
		this.ledger = ledger;
	}

	@QueryMapping
	Dataset dataset() {
		return ledger.dataset().orElseThrow();
	}

	@SchemaMapping
	DatasetCounts counts(Dataset dataset) {
		return ledger.counts();
	}

	@BatchMapping(typeName = "Entry")
	List<OffsetDateTime> revisedAt(List<Entry> entries) {
		Map<String, Recorded> recorded = ledger.recorded(entries.stream().map(Entry::slug).toList());
		return entries.stream().map(entry -> recorded.get(entry.slug()).revisedAt()).toList();
	}

}
