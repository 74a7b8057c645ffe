package org.briefingapi;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Refuses negative numbers, durations and sizes as settings of this server, of which none
 * means anything.
 */
@Component
class NegativeSettings implements ConfigurationPropertiesBindHandlerAdvisor {

	private static final ConfigurationPropertyName OWN = ConfigurationPropertyName.of("briefing");

	@Override
	public BindHandler apply(BindHandler handler) {
		return new AbstractBindHandler(handler) {
			@Override
			public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
					Object result) {
				if (OWN.isAncestorOf(name) && isNegative(result)) {
					throw new InvalidConfigurationPropertyValueException(name.toString(), result,
							"must not be negative");
				}
				return super.onSuccess(name, target, context, result);
			}
		};
	}

	private static boolean isNegative(Object value) {
		return value instanceof Number number && number.longValue() < 0
				|| value instanceof Duration duration && duration.isNegative()
				|| value instanceof DataSize size && size.isNegative();
	}

}
