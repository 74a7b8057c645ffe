package org.briefingapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.briefingapi.database.ConnectionSettings;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.MigrationDialect;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.graphql.test.autoconfigure.AutoConfigureGraphQl;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A test of features up to agreements, with their GraphQL fields, on an empty in-memory
 * database with the schema of the application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true",
		includeFilters = @Filter(type = FilterType.REGEX, pattern = {
				"org\\.briefingapi\\.(dataset|history|snapshot|source|actor|area|event|milestone|proposal|agreement)\\.\\w+(MapperImpl|Controller|Fields)",
				"org\\.briefingapi\\.graphql\\.(NodeController|Nodes|Scalars|ErrorResolver|LazyDataLoaders|InstrumentationConfiguration)",
				"org\\.briefingapi\\.paging\\.PageRequestResolver",
				"org\\.briefingapi\\.\\w+\\.(Datasets|CurrentDataset|DatasetMonitor|MonitorConnection|RowWriter|SlugAliases|KnownSlugs|Sources|Citations|Actors|Areas|AgreedAreas|Events|Milestones|Proposals)",
				"org\\.briefingapi\\.agreement\\.(Agreements|AgreementSelection|AreaExpansions|Coverage)" }))
@AutoConfigureGraphQl
@AutoConfigureGraphQlTester
@Import({ MigrationDialect.class, ConnectionSettings.class, DatabaseAvailability.class, Samples.class })
public @interface DataTest {

}
