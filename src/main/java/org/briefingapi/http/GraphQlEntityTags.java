package org.briefingapi.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.briefingapi.dataset.Datasets;
import org.briefingapi.operation.Sha256;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ETag;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Marks answers by all that they depend on: the data set, the request, and the day, since
 * some arguments default to today.
 */
@Component
class GraphQlEntityTags {

	private final Datasets datasets;

	private final String release = Optional.ofNullable(GraphQlEntityTags.class.getPackage().getImplementationVersion())
		.orElse("");

	private final JsonMapper json;

	GraphQlEntityTags(Datasets datasets, JsonMapper json) {
		this.datasets = datasets;
		this.json = json;
	}

	/**
	 * The mark of the answer to a request, as things are now; empty without a data set.
	 */
	Optional<ETag> of(String document, Parameters parameters, MediaType type) {
		return datasets.dataset()
			.map(dataset -> Arrays.asList(release, dataset.version(), dataset.description().toString(),
					dataset.loadedAt().toString(), LocalDate.now(Clock.systemUTC()).toString(), type.toString(),
					document, parameters.operationName(), parameters.variables()))
			.map(parts -> new ETag(Sha256.of(json.writeValueAsString(parts)).substring(0, 32), false));
	}

	/** Whether the mark, or any at all, is among those of a header If-None-Match. */
	static boolean matches(ETag mark, List<String> ifNoneMatch, boolean any) {
		return ifNoneMatch.stream()
			.flatMap(header -> ETag.parse(header).stream())
			.anyMatch(known -> known.isWildcard() ? any : known.compare(mark, false));
	}

}
