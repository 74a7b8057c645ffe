package org.briefingapi.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.briefingapi.graphql.Nodes.Reference;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

	static final int MAX_IDS = 100;

	private final Nodes nodes;

	NodeController(Nodes nodes) {
		this.nodes = nodes;
	}

	@QueryMapping
	@Nullable Node node(@Argument String id) {
		return find(List.of(id)).get(0);
	}

	@QueryMapping
	List<@Nullable Node> nodes(@Argument List<String> ids) {
		if (ids.size() > MAX_IDS) {
			throw new RequestException(ErrorCode.LIMIT_EXCEEDED, "ids",
					String.format(Locale.ROOT, "ids has %d entries; at most %d are allowed.", ids.size(), MAX_IDS));
		}
		return find(ids);
	}

	private List<@Nullable Node> find(Collection<String> ids) {
		List<Optional<Reference>> references = ids.stream()
			.map(id -> GlobalId.parse(id).map(parsed -> new Reference(parsed.type(), parsed.slug())))
			.toList();
		Map<String, Node> found = nodes.find(references.stream().flatMap(Optional::stream).toList());
		return references.stream()
			.<@Nullable Node>map(reference -> reference.map(Reference::slug).map(found::get).orElse(null))
			.toList();
	}

}
