package org.briefingapi.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/**
 * Has Hibernate alone parse the queries of repositories. Spring Data would parse each of
 * them as well, to change those that are sorted or paged, which is an eighth of a start.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "org.briefingapi",
		queryEnhancerSelector = JpaRepositoryConfiguration.AsTheyAre.class)
class JpaRepositoryConfiguration {

	/** Queries are neither sorted nor paged. */
	static class AsTheyAre implements QueryEnhancerSelector {

		@Override
		public QueryEnhancerFactory select(DeclaredQuery query) {
			return QueryEnhancerFactories.fallback();
		}

	}

}
