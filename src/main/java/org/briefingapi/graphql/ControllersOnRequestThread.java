package org.briefingapi.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Makes controller methods run on the thread of the request, which holds its snapshot.
 * With virtual threads, Spring would otherwise start a thread for each method.
 */
@Component
class ControllersOnRequestThread implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof AnnotatedControllerConfigurer controllers) {
			controllers.setBlockingMethodPredicate(method -> false);
		}
		return bean;
	}

}
