package org.briefingapi.seedcheck;

import java.math.BigDecimal;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * The keywords {@code minimum} and {@code maximum} of JSON Schemas. Those of the library
 * throw an exception for numbers such as 1e30, which a {@code long} cannot hold.
 */
class Bound extends AbstractKeyword {

	static final String MINIMUM = "minimum";

	static final String MAXIMUM = "maximum";

	Bound(String name) {
		super(name);
	}

	@Override
	public KeywordValidator newValidator(SchemaLocation location, JsonNode limit, Schema parent,
			SchemaContext context) {
		return new Validator(this, limit, location, parent, context);
	}

	private static final class Validator extends BaseKeywordValidator {

		private final BigDecimal limit;

		private final int beyond;

		Validator(Bound keyword, JsonNode limit, SchemaLocation location, Schema parent, SchemaContext context) {
			super(keyword, limit, location, parent, context);
			this.limit = limit.decimalValue();
			this.beyond = keyword.getValue().equals(MINIMUM) ? -1 : 1;
		}

		@Override
		public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath path) {
			// infinity is reported as no whole number
			if (value.isNumber() && Double.isFinite(value.doubleValue())
					&& value.decimalValue().compareTo(limit) == beyond) {
				context.addError(error().instanceNode(value)
					.instanceLocation(path)
					.evaluationPath(context.getEvaluationPath())
					.message(getKeyword())
					.build());
			}
		}

	}

}
