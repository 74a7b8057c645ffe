package org.briefingapi.page;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what the GraphiQL page is made of, so that it needs no other host. */
@Configuration(proxyBeanMethods = false)
class GraphiqlAssets implements WebMvcConfigurer {

	private static final String BUNDLE = "classpath:/META-INF/resources/graphql-ui/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/graphiql/*.min.js", "/graphiql/*.min.css")
			.addResourceLocations(BUNDLE)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
		registry.addResourceHandler("/graphiql/page.*")
			.addResourceLocations("classpath:/page/")
			.setCacheControl(CacheControl.noCache());
	}

}
