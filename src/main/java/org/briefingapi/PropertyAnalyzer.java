package org.briefingapi;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports a property with a wrong value, the origin of the value and what is expected.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PropertyAnalyzer extends AbstractFailureAnalyzer<BindException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		ConfigurationProperty property = cause.getProperty();
		if (property == null) {
			return null;
		}
		String expected = (cause.getCause() instanceof InvalidConfigurationPropertyValueException refused)
				? refused.getReason()
				: "has to be of type " + cause.getTarget().getType().resolve(Object.class).getSimpleName();
		return new FailureAnalysis(String.format(Locale.ROOT, "%s is \"%s\" (%s), but %s.", property.getName(),
				property.getValue(), property.getOrigin(), expected), "Set it to another value.", cause);
	}

}
