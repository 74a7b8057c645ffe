package org.briefingapi.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.briefingapi.graphql.Entry;
import org.briefingapi.snapshot.Dataset;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DatasetController {

	private final Datasets datasets;

	DatasetController(Datasets datasets) {
		this.datasets = datasets;
	}

	@QueryMapping
	Dataset dataset() {
		return datasets.dataset().orElseThrow();
	}

	@SchemaMapping
	DatasetCounts counts(Dataset dataset) {
		return datasets.counts();
	}

	@BatchMapping(typeName = "Entry")
	List<OffsetDateTime> revisedAt(List<Entry> entries) {
		Map<String, RecordDates> recorded = datasets.recorded(entries.stream().map(Entry::slug).toList());
		return entries.stream().map(entry -> recorded.get(entry.slug()).revisedAt()).toList();
	}

}
