package org.briefingapi.live;

import graphql.GraphQLError;
import org.briefingapi.graphql.RequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Reports the errors of subscriptions in the same format as other errors. */
@Component
class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
		return (failure instanceof RequestException request) ? GraphQLError.newError()
			.errorType(request.code())
			.message(String.valueOf(request.getMessage()))
			.extensions(request.extensions())
			.build() : null;
	}

}
