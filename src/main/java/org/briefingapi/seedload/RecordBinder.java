package org.briefingapi.seedload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.briefingapi.actor.CodeScheme;
import org.briefingapi.actor.NewActor;
import org.briefingapi.dataset.NewNode;
import org.briefingapi.dataset.NewNode.Field;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.Digests;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.Verifications;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.NewCitation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns checked records into the objects that features record, and back into canonical
 * JSON.
 */
public class RecordBinder {

	private static final String ENGLISH = "en";

	private final Verifications verifications;

	/** Of all that decides, beside a record itself, how it is checked and bound. */
	private final String context;

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.withConfigOverride(List.class,
				config -> config.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.addMixIn(NewActor.class, ActorMixin.class)
		.addModule(new SimpleModule("seed").addDeserializer(PartialDate.class, new DateReader())
			.addSerializer(PartialDate.class, new DateWriter())
			.addDeserializer(NewCitation.class, new CitationReader()))
		.build();

	/**
	 * Makes ready to bind records.
	 * @param build tells this build of the program from others
	 */
	public RecordBinder(Verifications verifications, String build) {
		this.verifications = verifications;
		this.context = Digests.of(build + verifications.bySource());
	}

	/**
	 * The digest of a record as it stands in the files: one that the store has of this
	 * digest has passed the same checks, and would be bound in the same way.
	 */
	String seedDigest(String json) {
		return Digests.of(context + json);
	}

	public <T> T bind(SeedRecord record, Class<T> type) {
		return mapper.treeToValue(prepared(record), type);
	}

	/** The record with its node, whose digests are those of the canonical JSON. */
	Bound bindWithNode(SeedRecord record, Class<?> type) {
		Object bound = bind(record, type);
		SortedMap<String, String> texts = new TreeMap<>();
		List<Field> fields = new ArrayList<>();
		tree(bound).properties().forEach(property -> {
			String text = CanonicalJson.write(property.getValue());
			if (!property.getKey().equals("slug")) {
				fields.add(new Field(property.getKey(), Digests.ofField(text)));
			}
			if (!CanonicalJson.isAbsent(property.getValue())) {
				texts.put(property.getKey(), text);
			}
		});
		List<String> aliases = record.slugAliases();
		String aliasText = CanonicalJson.write(mapper.valueToTree(aliases.isEmpty() ? null : aliases));
		fields.add(new Field("slugAliases", Digests.ofField(aliasText)));
		if (!aliases.isEmpty()) {
			texts.put("slugAliases", aliasText);
		}
		return new Bound(record, bound,
				new NewNode(record.slug(), record.type().schemaType(), record.title(),
						Digests.of(CanonicalJson.object(texts)), seedDigest(record.json()), fields,
						CitationNode.sources(record), aliases));
	}

	/** The canonical JSON of an object, however its record was written. */
	public ObjectNode tree(Object bound) {
		return mapper.valueToTree(bound);
	}

	/**
	 * A source has the digest of the text that its passages were checked against. A
	 * statement has its preferred rendition first, and its language, whether or not they
	 * are written so.
	 */
	private ObjectNode prepared(SeedRecord record) {
		if (record.type() == SeedType.SOURCE) {
			return withTextDigest(record);
		}
		if (record.type() != SeedType.STATEMENT) {
			return record.tree();
		}
		ObjectNode statement = record.tree().deepCopy();
		JsonNode preferred = statement.remove("preferred");
		if (preferred != null) {
			List<JsonNode> renditions = new ArrayList<>(statement.path("renditions").asArray().elements());
			renditions.sort(Comparator
				.comparing(rendition -> !CitationNode.source(rendition).equals(preferred.stringValue(""))));
			statement.putArray("renditions").addAll(renditions);
		}
		if (!statement.has("language")) {
			statement.put("language", ENGLISH);
		}
		return statement;
	}

	private ObjectNode withTextDigest(SeedRecord source) {
		String digest = verifications.textDigest(source.slug());
		return (digest == null) ? source.tree() : source.tree().deepCopy().put("textDigest", digest);
	}

	/**
	 * A record as a feature takes it.
	 *
	 * @param node its row in the table of all records
	 */
	record Bound(SeedRecord record, Object value, NewNode node) {
	}

	/** Codes have one order, so that it does not depend on the file. */
	private interface ActorMixin {

		@JsonSetter(nulls = Nulls.AS_EMPTY)
		@JsonDeserialize(as = EnumMap.class)
		Map<CodeScheme, String> codes();

	}

	private static final class DateReader extends ValueDeserializer<PartialDate> {

		@Override
		public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
			return PartialDate.parse(parser.getString());
		}

	}

	private static final class DateWriter extends ValueSerializer<PartialDate> {

		@Override
		public void serialize(PartialDate date, JsonGenerator generator, SerializationContext context) {
			generator.writeString(date.toString());
		}

	}

	private final class CitationReader extends ValueDeserializer<NewCitation> {

		@Override
		public NewCitation deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				CitationText text = CitationText.parse(parser.getString());
				return new NewCitation(text.source(), text.locator(), text.passage(), text.certainty(), null, null,
						verifications.find(text.source(), text.passage()));
			}
			JsonNode tree = context.readTree(parser);
			String source = tree.path("source").stringValue();
			String passage = tree.path("passage").stringValue(null);
			return new NewCitation(source, tree.path("locator").stringValue(null), passage,
					Certainty.valueOf(tree.path("certainty").stringValue(Certainty.ASSERTED.name())),
					tree.path("wording").stringValue(null), tree.path("attributedTo").stringValue(null),
					verifications.find(source, passage));
		}

	}

}
