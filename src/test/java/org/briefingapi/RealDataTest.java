package org.briefingapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test that only reads the data of the project. All these tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.limits.body-time=3s",
				"briefing.admin-token=" + RealDataTest.ADMIN_TOKEN })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@AutoConfigureGraphQlTester
@Import(Questions.class)
public @interface RealDataTest {

	String ADMIN_TOKEN = "a-token-of-more-than-32-characters";

}
