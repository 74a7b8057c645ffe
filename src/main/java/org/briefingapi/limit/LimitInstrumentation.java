package org.briefingapi.limit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
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
import org.briefingapi.limit.QueryCost.Measure;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses what is beyond the limits, each as early as it can be known, and tells what an
 * operation costs.
 */
@Component
@Order(0)
class LimitInstrumentation extends SimplePerformantInstrumentation {

	private static final String COST = LimitInstrumentation.class.getName() + ".cost";

	private final Limits limits;

	private final DocumentLimits documentLimits;

	private final ParserOptions parserOptions;

	LimitInstrumentation(Limits limits) {
		this.limits = limits;
		this.documentLimits = new DocumentLimits(limits);
		// the number of characters is checked before
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
		Measure measure = QueryCost.measure(parameters.getExecutionContext(), limits.listEstimate());
		parameters.getExecutionContext().getGraphQLContext().put(COST, measure.cost());
		LimitExceeded.check("depth", "The operation is %d fields deep; at most %d are allowed.", limits.depth(),
				measure.depth(), null);
		LimitExceeded.check("fields", "The operation has %d fields; at most %d are allowed.", limits.fields(),
				measure.fields(), null);
		LimitExceeded.check("cost", "The operation may fetch %d values; at most %d are allowed. Ask for smaller pages.",
				limits.cost(), measure.cost(), null);
		return SimpleInstrumentationContext.noOp();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Long cost = parameters.getGraphQLContext().get(COST);
		if (cost == null) {
			return CompletableFuture.completedFuture(result);
		}
		return CompletableFuture.completedFuture(result
			.transform(builder -> builder.addExtension("cost", Map.of("requested", cost, "limit", limits.cost()))));
	}

}
