package org.briefingapi.seedfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * A file with a list of records in YAML 1.2 (core schema). It is parsed once and kept in
 * memory.
 */
class YamlFile implements SeedFile {

	private static final int CODE_POINT_LIMIT = 100_000_000;

	private static final String WHAT_TO_DO = "; write a list of records, each begun with \"- slug: …\", and put text "
			+ "with \": \" or \" #\" in it in quotes";

	private final SeedType type;

	private final String name;

	private final Resource resource;

	/** Whether the file is a single record instead of a list. */
	private final boolean one;

	private @Nullable List<SeedRecord> records;

	YamlFile(SeedType type, String name, Resource resource) {
		this(type, name, resource, false);
	}

	private YamlFile(SeedType type, String name, Resource resource, boolean one) {
		this.type = type;
		this.name = name;
		this.resource = resource;
		this.one = one;
	}

	/** Opens a file that is a single record. */
	static YamlFile ofOne(SeedType type, String name, Resource resource) {
		return new YamlFile(type, name, resource, true);
	}

	@Override
	public SeedType type() {
		return type;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public void forEachPiece(Faults faults, Consumer<Piece> action) {
		List<SeedRecord> records = this.records;
		if (records == null) {
			records = read(faults);
			this.records = records;
		}
		for (int start = 0; start < records.size(); start += PIECE) {
			List<SeedRecord> piece = records.subList(start, Math.min(start + PIECE, records.size()));
			action.accept(new Piece(type, name + ":" + start, (within, known) -> piece));
		}
	}

	private List<SeedRecord> read(Faults faults) {
		List<SeedRecord> records = new ArrayList<>();
		try {
			compose(text(faults)).ifPresent(root -> addRecords(root, records, faults));
		}
		catch (MarkedYamlEngineException ex) {
			int line = ex.getProblemMark().or(ex::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
			faults.addUnread(type, new Fault(name, line, "is no YAML: " + ex.getProblem() + WHAT_TO_DO));
		}
		catch (YamlEngineException ex) {
			faults.addUnread(type, new Fault(name, 1, "is no YAML: " + firstLine(ex) + WHAT_TO_DO));
		}
		catch (StackOverflowError ex) {
			faults.addUnread(type, new Fault(name, 1, "is nested too deeply" + WHAT_TO_DO));
		}
		return records;
	}

	/** The text, without a byte order mark; empty if it is not UTF-8. */
	private String text(Faults faults) {
		ByteBuffer bytes;
		try (InputStream input = resource.getInputStream()) {
			bytes = ByteBuffer.wrap(input.readAllBytes());
		}
		catch (IOException ex) {
			throw SeedException.unreadable(name, ex);
		}
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
		text.flip();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
			faults.addUnread(type, new Fault(name, line, "is not UTF-8 here; save the file as UTF-8"));
			return "";
		}
		return StringUtils.trimLeadingCharacter(text.toString(), BYTE_ORDER_MARK);
	}

	private Optional<Node> compose(String text) {
		LoadSettings settings = LoadSettings.builder()
			.setLabel(name)
			.setSchema(new CoreSchema())
			.setCodePointLimit(CODE_POINT_LIMIT)
			// snakeyaml-engine 3.0.1 fails if its buffer splits a surrogate pair
			.setBufferSize(text.length() + 1)
			.build();
		return new Compose(settings).composeString(text);
	}

	private void addRecords(Node root, List<SeedRecord> records, Faults faults) {
		YamlTree trees = new YamlTree(name, faults);
		if (one && root instanceof MappingNode mapping) {
			records.add(SeedRecord.of(type, name, YamlTree.line(root), 1, trees.object(mapping), new YamlLayout(root)));
			return;
		}
		if (!(root instanceof SequenceNode list)) {
			faults.addUnread(type, new Fault(name, YamlTree.line(root), "is no list" + WHAT_TO_DO));
			return;
		}
		for (Node item : list.getValue()) {
			if (item instanceof MappingNode mapping) {
				records.add(SeedRecord.of(type, name, YamlTree.line(item), records.size() + 1, trees.object(mapping),
						new YamlLayout(item)));
			}
			else {
				faults.add(new Fault(name, YamlTree.line(item), "is no record" + WHAT_TO_DO));
			}
		}
	}

	private static String firstLine(Exception ex) {
		return String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
	}

}
