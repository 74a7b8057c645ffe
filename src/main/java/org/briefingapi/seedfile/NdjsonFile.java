package org.briefingapi.seedfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * A file with one JSON record in each line. Each pass reads it from the start, and fails
 * if its bytes have changed, so that the loaded records are the checked ones.
 */
final class NdjsonFile implements SeedFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** The place of a start marker in the source, and features to enable. */
	private static final Pattern ADVICE = Pattern.compile("(?s)( \\(start marker| \\(not recognized|: enable ).*");

	private final SeedType type;

	private final String name;

	private final Resource resource;

	/** The digest of the bytes in the first pass. */
	private @Nullable String digest;

	NdjsonFile(SeedType type, String name, Resource resource) {
		this.type = type;
		this.name = name;
		this.resource = resource;
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
		int number = 0;
		MessageDigest read = DigestUtils.getSha256Digest();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				new DigestInputStream(resource.getInputStream(), read), StandardCharsets.UTF_8.newDecoder()))) {
			List<String> lines = new ArrayList<>(PIECE);
			String text = firstLine(reader);
			while (text != null) {
				number++;
				lines.add(text);
				text = reader.readLine();
				if (text == null || lines.size() == PIECE) {
					action.accept(piece(List.copyOf(lines), number - lines.size()));
					lines.clear();
				}
			}
			compare(Hex.encodeHexString(read.digest()));
		}
		catch (CharacterCodingException ex) {
			faults.addUnread(type, new Fault(name, number + 1, "is not UTF-8 from about here; save the file as UTF-8"));
		}
		catch (IOException ex) {
			throw SeedException.unreadable(name, ex);
		}
	}

	private void compare(String read) {
		if (digest != null && !digest.equals(read)) {
			throw new SeedException(name + " changed while it was loaded; load it again once it is complete");
		}
		digest = read;
	}

	/** The first line, without a byte order mark. */
	private static @Nullable String firstLine(BufferedReader reader) throws IOException {
		String line = reader.readLine();
		return (line == null) ? null : StringUtils.trimLeadingCharacter(line, BYTE_ORDER_MARK);
	}

	private Piece piece(List<String> lines, int before) {
		return new Piece(type, name + ":" + before, (faults, known) -> {
			List<SeedRecord> records = new ArrayList<>(lines.size());
			for (int i = 0; i < lines.size(); i++) {
				Line line = new Line(before + i + 1, lines.get(i));
				ObjectNode tree = line.json().isBlank() ? null
						: (known == null) ? parse(line, faults) : head(line, faults, known);
				if (tree != null) {
					records.add(SeedRecord.of(type, name, line.number(), line.number(), tree, line));
				}
			}
			return records;
		});
	}

	/**
	 * The identifying keys of a record only, if the line is well-formed; otherwise the
	 * line is parsed as a whole, for its faults. A known line without other identifying
	 * keys is not parsed at all.
	 */
	private @Nullable ObjectNode head(Line line, Faults faults, UnaryOperator<@Nullable String> known) {
		String slug = known.apply(line.json());
		if (slug != null
				&& SeedRecord.HEAD.stream().noneMatch(key -> !key.equals("slug") && line.json().contains(key))) {
			return MAPPER.createObjectNode().put("slug", slug);
		}
		try (JsonParser parser = MAPPER.createParser(line.json())) {
			ObjectNode head = MAPPER.createObjectNode();
			if (parser.nextToken() == JsonToken.START_OBJECT) {
				while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
					String key = parser.currentName();
					parser.nextToken();
					if (SeedRecord.HEAD.contains(key)) {
						head.set(key, parser.<JsonNode>readValueAsTree());
					}
					parser.skipChildren();
				}
				if (parser.nextToken() == null) {
					return head;
				}
			}
		}
		catch (JacksonException ex) {
			// reported by the full parse
		}
		return parse(line, faults);
	}

	private @Nullable ObjectNode parse(Line line, Faults faults) {
		try {
			JsonNode tree = MAPPER.readTree(line.json());
			if (tree.isObject()) {
				return tree.asObject();
			}
			faults.add(new Fault(name, line.number(), "is no record; write one JSON object on each line"));
		}
		catch (JacksonException ex) {
			faults.add(new Fault(name, line.number(),
					String.format(Locale.ROOT, "is no JSON: %s; write one JSON object on each line", problem(ex))));
		}
		return null;
	}

	/** Jackson's message, without its advice to programmers. */
	private static String problem(JacksonException ex) {
		if (ex instanceof StreamConstraintsException) {
			return "it is nested too deeply, or has a number or key that is too long";
		}
		if (ex instanceof MismatchedInputException) {
			return "more follows the object";
		}
		return ADVICE.matcher(ex.getOriginalMessage()).replaceFirst("");
	}

	private record Line(int number, String json) implements RecordLayout {

		@Override
		public int line(JsonPointer pointer) {
			return number;
		}

	}

}
