package org.briefingapi.limit;

import java.util.Locale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import org.briefingapi.limit.Bulkhead.Permit;
import org.briefingapi.limit.QueryCost.Measure;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rejects operations that exceed the limits, each limit as early as possible, and reports
 * the cost of operations in the response.
 */
@Component
@Order(0)
class LimitInstrumentation extends SimplePerformantInstrumentation {

	private static final String COST = LimitInstrumentation.class.getName() + ".cost";

	/** The number of waiting operations for each running one. */
	private static final int WAITING = 4;

	private final Limits limits;

	private final DocumentLimits documentLimits;

	private final FieldCosts fieldCosts;

	private final ListSizes listSizes;

	private final Bulkhead bulkhead;

	private final ParserOptions parserOptions;

	LimitInstrumentation(Limits limits, ListSizes listSizes) {
		this.limits = limits;
		this.documentLimits = new DocumentLimits(limits);
		this.fieldCosts = new FieldCosts(limits.listEstimate());
		this.listSizes = listSizes;
		this.bulkhead = new Bulkhead(limits.expensiveAtOnce(), WAITING * limits.expensiveAtOnce(),
				limits.expensiveWait());
		// checkText has checked the number of characters
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform(options -> options.maxTokens(limits.tokens()).maxCharacters(Integer.MAX_VALUE));
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecution(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		ExecutionInput input = parameters.getExecutionInput();
		documentLimits.checkText(input.getQuery());
		new InputLimits(limits, "variables").checkVariables(input.getRawVariables().toMap());
		input.getGraphQLContext().put(ParserOptions.class, parserOptions);
		return SimpleInstrumentationContext.noOp();
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
			if (failure instanceof ParseCancelledException) {
				throw new LimitExceeded("tokens", limits.tokens(), null, null, String.format(Locale.ROOT,
						"The document has more than %d tokens, or too much white space.", limits.tokens()));
			}
			if (failure instanceof ParseCancelledTooDeepException) {
				throw new LimitExceeded("depth", limits.depth(), null, null, String.format(Locale.ROOT,
						"The document nests brackets far deeper than %d levels.", limits.depth()));
			}
			if (document != null) {
				documentLimits.checkParsed(document);
			}
		});
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Measure measure = QueryCost.measure(context, fieldCosts, listSizes.current());
		context.getGraphQLContext().put(COST, measure.cost());
		context.getGraphQLContext().put(ActualCost.class, new ActualCost(context.getExecutionInput(), limits));
		LimitExceeded.check("depth", "The operation is %d fields deep; at most %d are allowed.", limits.depth(),
				measure.depth(), null);
		LimitExceeded.check("fields", "The operation has %d fields; at most %d are allowed.", limits.fields(),
				measure.fields(), null);
		LimitExceeded.check("cost",
				"The operation may cost %d; at most %d is allowed. Ask for smaller pages or fewer fields.",
				limits.cost(), measure.cost(), null);
		if (measure.cost() <= limits.expensive()) {
			return SimpleInstrumentationContext.noOp();
		}
		Permit permit = enter();
		context.getGraphQLContext().put(Permit.class, permit);
		return SimpleInstrumentationContext.whenCompleted((result, failure) -> permit.release());
	}

	private Permit enter() {
		Permit permit = bulkhead.enter();
		if (permit == null) {
			throw new LimitExceeded("expensive-at-once", limits.expensiveAtOnce(), null, null,
					String.format(Locale.ROOT,
							"The server is busy with %d other operations that cost more than %d. Ask again later.",
							limits.expensiveAtOnce(), limits.expensive()));
		}
		return permit;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getGraphQLContext();
		Permit permit = context.get(Permit.class);
		if (permit != null) {
			permit.release();
		}
		Interruption interruption = context.get(Interruption.class);
		ExecutionResult answer = (interruption != null)
				? ExecutionResult.newExecutionResult().addError(interruption.error()).build() : result;
		Long cost = context.get(COST);
		return CompletableFuture.completedFuture((cost == null) ? answer
				: answer.transform(builder -> builder.addExtension("cost", told(cost, context.get(ActualCost.class)))));
	}

	private Map<String, Long> told(long requested, @Nullable ActualCost actual) {
		Map<String, Long> told = new LinkedHashMap<>();
		told.put("requested", requested);
		if (actual != null) {
			told.put("actual", actual.values());
		}
		told.put("limit", (long) limits.cost());
		return told;
	}

}
