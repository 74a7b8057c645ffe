package org.briefingapi.limit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.briefingapi.limit.ListSizes.ListSize;
import org.jspecify.annotations.Nullable;

/**
 * Measures depth, fields and cost of a valid operation before its execution. Each
 * fragment is measured once and remembered, so that the time stays linear even if
 * fragments multiply the cost.
 */
final class QueryCost {

	private static final String CONNECTION = "Connection";

	private static final int DEFAULT_PAGE = 20;

	/**
	 * The cost of the introspection schema. Its lists are not multiplied, so that tools
	 * may query all of it.
	 */
	private static final int SCHEMA = 2000;

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	private final FieldCosts costs;

	private final Map<String, ListSize> sizes;

	private final NullVariables nulls;

	private final Map<SpreadFragment, Measure> measured = new HashMap<>();

	private QueryCost(ExecutionContext context, FieldCosts costs, Map<String, ListSize> sizes) {
		this.schema = context.getGraphQLSchema();
		this.fragments = context.getFragmentsByName();
		this.variables = context.getCoercedVariables().toMap();
		this.costs = costs;
		this.sizes = sizes;
		this.nulls = new NullVariables(schema, variables);
	}

	static Measure measure(ExecutionContext context, FieldCosts costs, Map<String, ListSize> sizes) {
		QueryCost meter = new QueryCost(context, costs, sizes);
		return switch (context.getOperationDefinition().getOperation()) {
			case QUERY -> meter.measure(context.getOperationDefinition().getSelectionSet(),
					new Place(meter.schema.getQueryType(), 1, false));
			case SUBSCRIPTION -> meter.measure(context.getOperationDefinition().getSelectionSet(),
					new Place(meter.schema.getSubscriptionType(), 1, false));
			default -> Measure.NONE;
		};
	}

	private Measure measure(@Nullable SelectionSet set, Place place) {
		Measure sum = Measure.NONE;
		if (set != null) {
			for (Selection<?> selection : set.getSelections()) {
				sum = sum.plus(measure(selection, place));
			}
		}
		return sum;
	}

	private Measure measure(Selection<?> selection, Place place) {
		if (selection instanceof DirectivesContainer<?> container) {
			nulls.check(container.getDirectives());
		}
		if (selection instanceof Field field) {
			return measureField(field, place);
		}
		if (selection instanceof InlineFragment inline) {
			return measure(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), place));
		}
		FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
		SpreadFragment key = new SpreadFragment(fragment.getName(), place.page(), place.many());
		Measure known = measured.get(key);
		if (known == null) {
			known = measure(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), place));
			measured.put(key, known);
		}
		return known;
	}

	private Measure measureField(Field field, Place place) {
		GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, place.type(), field.getName());
		nulls.check(field, definition);
		GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
		long own = costs.weight(definition) + arguments(field) + (type.getName().equals("__Schema") ? SCHEMA : 0);
		if (!(type instanceof GraphQLCompositeType composite)) {
			return Measure.leaf(own);
		}
		boolean connection = composite.getName().endsWith(CONNECTION);
		int entries = entries(field, definition, place);
		Measure within = measure(field.getSelectionSet(),
				new Place(composite, connection ? pageSize(field) : 1, place.many() || entries > 1));
		return within.below(own, entries);
	}

	/** The estimated number of values of the field for one parent. */
	private int entries(Field field, GraphQLFieldDefinition definition, Place place) {
		if (!(GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList)
				|| place.type().getName().startsWith("__")) {
			return 1;
		}
		boolean paged = place.type().getName().endsWith(CONNECTION)
				&& (field.getName().equals("edges") || field.getName().equals("nodes"));
		if (paged) {
			return place.page();
		}
		// a list selected by keys has one entry for each key
		return argument(field, "ids").map(QueryCost::size)
			.orElseGet(() -> costs.size(sizes, place.type(), definition, place.many()));
	}

	/** The number of values in the arguments of a field. */
	private long arguments(Field field) {
		List<Argument> arguments = field.getArguments();
		return arguments.stream().mapToLong(argument -> values(argument.getValue())).sum();
	}

	private long values(@Nullable Object value) {
		if (value instanceof VariableReference variable) {
			return values(variables.get(variable.getName()));
		}
		if (value instanceof ArrayValue list) {
			return values(list.getValues());
		}
		if (value instanceof ObjectValue object) {
			return object.getObjectFields().stream().mapToLong(field -> 1 + values(field.getValue())).sum();
		}
		if (value instanceof Map<?, ?> object) {
			return values(object.values());
		}
		return (value instanceof Collection<?> list) ? list.stream().mapToLong(entry -> 1 + values(entry)).sum() : 0;
	}

	private int pageSize(Field field) {
		return argument(field, "first").or(() -> argument(field, "last"))
			.filter(Number.class::isInstance)
			.map(size -> Math.max(1, ((Number) size).intValue()))
			.orElse(DEFAULT_PAGE);
	}

	private Optional<Object> argument(Field field, String name) {
		List<Argument> arguments = field.getArguments();
		return arguments.stream()
			.filter(argument -> argument.getName().equals(name))
			.findFirst()
			.map(argument -> value(argument.getValue()));
	}

	private @Nullable Object value(Value<?> written) {
		if (written instanceof VariableReference variable) {
			return variables.get(variable.getName());
		}
		if (written instanceof IntValue number) {
			return number.getValue();
		}
		return (written instanceof ArrayValue list) ? list.getValues() : null;
	}

	private static int size(Object value) {
		return (value instanceof Collection<?> list) ? list.size() : 1;
	}

	private Place narrowed(@Nullable TypeName condition, Place place) {
		return (condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType narrower)
				? new Place(narrower, place.page(), place.many()) : place;
	}

	private record SpreadFragment(String name, int page, boolean many) {
	}

	/**
	 * The context of a selection.
	 *
	 * @param page the page size if the type is a connection
	 * @param many whether there is more than one parent
	 */
	private record Place(GraphQLCompositeType type, int page, boolean many) {
	}

	/** The size of a selection or a field. */
	record Measure(int depth, long fields, long cost) {

		static final Measure NONE = new Measure(0, 0, 0);

		private static final long MAX = Integer.MAX_VALUE;

		private Measure plus(Measure other) {
			return new Measure(Math.max(depth, other.depth), Math.min(MAX, fields + other.fields),
					Math.min(MAX, cost + other.cost));
		}

		/** The size of a field without a selection. */
		private static Measure leaf(long own) {
			return new Measure(1, 1, own);
		}

		/**
		 * The size of a field with this selection.
		 * @param own the cost of the field without its selection
		 * @param entries the estimated number of values of the field
		 */
		private Measure below(long own, int entries) {
			return new Measure(depth + 1, Math.min(MAX, fields + 1), Math.min(MAX, own + entries * cost));
		}

	}

}
