package org.briefingapi.page;

import java.time.Duration;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheets and scripts of the pages. Their names carry a digest of their content,
 * so that a browser never has to ask for one again.
 */
@Component
public class Assets implements WebMvcConfigurer {

	private static final String PATH = "/assets/";

	private final ObjectProvider<ResourceUrlProvider> urls;

	Assets(ObjectProvider<ResourceUrlProvider> urls) {
		this.urls = urls;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(PATH + "**")
			.addResourceLocations("classpath:/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver())
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	/** The path of a file from the root of the site. */
	String path(String name) {
		return Objects.requireNonNull(urls.getObject().getForLookupPath(PATH + name), name).substring(1);
	}

}
