package org.briefingapi.http;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Times what is rehearsed where nobody looks, so that it leaves no trace and timing is
 * rehearsed, too.
 */
@Component
class RehearsalMeters implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DefaultMeterObservationHandler clients)
				? new Divided(clients, new DefaultMeterObservationHandler(new SimpleMeterRegistry())) : bean;
	}

	private record Divided(DefaultMeterObservationHandler clients,
			DefaultMeterObservationHandler rehearsals) implements MeterObservationHandler<Observation.Context> {

		private DefaultMeterObservationHandler due() {
			return Rehearsal.isUnderWay() ? rehearsals : clients;
		}

		@Override
		public void onStart(Observation.Context context) {
			due().onStart(context);
		}

		@Override
		public void onEvent(Observation.Event event, Observation.Context context) {
			due().onEvent(event, context);
		}

		@Override
		public void onStop(Observation.Context context) {
			due().onStop(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return clients.supportsContext(context);
		}

	}

}
