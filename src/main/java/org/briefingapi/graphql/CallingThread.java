package org.briefingapi.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Keeps each request on the thread that took it, where its snapshot is. With virtual
 * threads, controller methods would else run on threads of their own.
 */
@Component
class CallingThread implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof AnnotatedControllerConfigurer controllers) {
			controllers.setBlockingMethodPredicate(method -> false);
		}
		return bean;
	}

}
