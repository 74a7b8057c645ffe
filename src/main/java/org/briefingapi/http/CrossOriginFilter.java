package org.briefingapi.http;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Configures CORS: the allowed origins may read all answers, except those for operators.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CrossOriginFilter {

	@Bean
	FilterRegistrationBean<CorsFilter> crossOriginRequests(GraphQlCorsProperties cors) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		CorsConfiguration configuration = cors.toCorsConfiguration();
		if (configuration != null) {
			source.registerCorsConfiguration("/admin/**", new CorsConfiguration());
			source.registerCorsConfiguration("/**", configuration);
		}
		FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter(source));
		registration.setEnabled(Objects.nonNull(configuration));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 8);
		return registration;
	}

}
