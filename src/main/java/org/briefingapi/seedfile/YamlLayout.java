package org.briefingapi.seedfile;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JsonPointer;

/** Maps the values of a record to lines of a YAML file. */
record YamlLayout(Node root) implements RecordLayout {

	@Override
	public int line(JsonPointer pointer) {
		int line = YamlTree.line(root);
		Optional<Child> child = child(root, pointer);
		for (JsonPointer rest = pointer; child.isPresent(); child = child(child.get().value(), rest)) {
			line = YamlTree.line(child.get().start());
			rest = rest.tail();
		}
		return line;
	}

	@Override
	public @Nullable String written(JsonPointer pointer) {
		Node node = root;
		for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
			Optional<Child> child = child(node, rest);
			if (child.isEmpty()) {
				return null;
			}
			node = child.get().value();
		}
		return (node instanceof ScalarNode scalar) ? scalar.getValue() : null;
	}

	private static Optional<Child> child(Node parent, JsonPointer pointer) {
		if (pointer.matches()) {
			return Optional.empty();
		}
		int index = pointer.getMatchingIndex();
		if (parent instanceof SequenceNode list && index >= 0 && index < list.getValue().size()) {
			Node item = list.getValue().get(index);
			return Optional.of(new Child(item, item));
		}
		if (parent instanceof MappingNode mapping) {
			return mapping.getValue()
				.stream()
				.filter(tuple -> isKey(tuple, pointer.getMatchingProperty()))
				.map(tuple -> new Child(tuple.getKeyNode(), tuple.getValueNode()))
				.findFirst();
		}
		return Optional.empty();
	}

	private static boolean isKey(NodeTuple tuple, String key) {
		return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
	}

	/** A value and the node where it starts: its key, if it has one. */
	private record Child(Node start, Node value) {
	}

}
