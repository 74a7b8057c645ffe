package org.briefingapi.paging;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Resolves the four arguments of a connection as one controller parameter of type
 * {@link PageRequest}.
 */
@Component
class PageRequestResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment env) {
		return PageRequest.of(env.getArgument("first"), env.getArgument("after"), env.getArgument("last"),
				env.getArgument("before"));
	}

}
