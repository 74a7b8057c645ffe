package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import tools.jackson.databind.JsonNode;

/**
 * The custom keyword {@code refersTo} of the JSON Schemas: the first word of the text
 * must be the slug of a record of one of the given types.
 */
class RefersTo extends AbstractKeyword {

	static final String NAME = "refersTo";

	private final SlugIndex index;

	RefersTo(SlugIndex index) {
		super(NAME);
		this.index = index;
	}

	@Override
	public KeywordValidator newValidator(SchemaLocation location, JsonNode allowed, Schema parent,
			SchemaContext context) {
		return new Validator(this, allowed, location, parent, context);
	}

	/** The types in a value of the keyword, which is text or a list of texts. */
	static List<SeedType> types(JsonNode allowed) {
		List<SeedType> types = new ArrayList<>();
		if (allowed.isString()) {
			types.add(SeedType.ofSingular(allowed.stringValue()));
		}
		allowed.forEach(type -> types.add(SeedType.ofSingular(type.stringValue())));
		return types;
	}

	private final class Validator extends BaseKeywordValidator {

		private final List<SeedType> types;

		Validator(RefersTo keyword, JsonNode allowed, SchemaLocation location, Schema parent, SchemaContext context) {
			super(keyword, allowed, location, parent, context);
			this.types = types(allowed);
		}

		@Override
		public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath path) {
			if (!value.isString()) {
				return;
			}
			Place place = index.find(CitationText.slugIn(value.stringValue()));
			if (place == null || !types.contains(place.type())) {
				context.addError(error().instanceNode(value)
					.instanceLocation(path)
					.evaluationPath(context.getEvaluationPath())
					.message(NAME)
					.build());
			}
		}

	}

}
