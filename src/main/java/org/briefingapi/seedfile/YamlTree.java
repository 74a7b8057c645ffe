package org.briefingapi.seedfile;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts YAML nodes to JSON trees. */
class YamlTree {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final String file;

	private final Faults faults;

	private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	YamlTree(String file, Faults faults) {
		this.file = file;
		this.faults = faults;
	}

	ObjectNode object(MappingNode mapping) {
		ObjectNode object = JSON.objectNode();
		if (isRepeated(mapping)) {
			return object;
		}
		Map<String, Integer> lines = new HashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			Node keyNode = tuple.getKeyNode();
			String key = (keyNode instanceof ScalarNode scalar) ? scalar.getValue() : "?";
			Integer first = lines.putIfAbsent(key, line(keyNode));
			if (first != null) {
				faults.add(new Fault(file, line(keyNode), String.format(Locale.ROOT,
						"has the key \"%s\" twice, first in line %d; leave one of them", key, first)));
			}
			else {
				object.set(key, value(tuple.getValueNode()));
			}
		}
		return object;
	}

	private ArrayNode array(SequenceNode sequence) {
		ArrayNode array = JSON.arrayNode();
		if (!isRepeated(sequence)) {
			sequence.getValue().forEach(item -> array.add(value(item)));
		}
		return array;
	}

	/** Rejects aliases of collections, since nested aliases can expand without limit. */
	private boolean isRepeated(Node node) {
		if (seen.add(node)) {
			return false;
		}
		faults.add(new Fault(file, line(node),
				"is used again by an alias (*name), which seed data may do with single values only; write it out"));
		return true;
	}

	private JsonNode value(Node node) {
		if (node instanceof MappingNode mapping) {
			return object(mapping);
		}
		if (node instanceof SequenceNode sequence) {
			return array(sequence);
		}
		return scalar((ScalarNode) node);
	}

	private JsonNode scalar(ScalarNode node) {
		String text = node.getValue();
		Tag tag = node.getTag();
		if (tag.equals(Tag.NULL)) {
			return JSON.nullNode();
		}
		if (tag.equals(Tag.BOOL)) {
			return JSON.booleanNode(Boolean.parseBoolean(text));
		}
		try {
			if (tag.equals(Tag.INT)) {
				return number(integer(text));
			}
			if (tag.equals(Tag.FLOAT)) {
				return JSON.numberNode(Double.parseDouble(text));
			}
		}
		catch (NumberFormatException ex) {
			return JSON.stringNode(text);
		}
		if (!tag.equals(Tag.STR)) {
			faults.add(new Fault(file, line(node), String.format(Locale.ROOT,
					"has the tag %s, which seed data does not know; leave it out", tag.getValue())));
		}
		return JSON.stringNode(text);
	}

	/** The smallest JSON node type that holds the number. */
	private static JsonNode number(BigInteger number) {
		return (number.bitLength() < Integer.SIZE) ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
	}

	private static BigInteger integer(String text) {
		if (text.startsWith("0x")) {
			return new BigInteger(text.substring(2), 16);
		}
		if (text.startsWith("0o")) {
			return new BigInteger(text.substring(2), 8);
		}
		return new BigInteger(text);
	}

	static int line(Node node) {
		return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
	}

}
