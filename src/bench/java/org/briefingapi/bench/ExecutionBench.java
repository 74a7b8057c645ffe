package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.briefingapi.BriefingApplication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;

/**
 * The cost of working out the answers to the example operations from the data that
 * comes with the server: without HTTP, and without answers that are kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
public class ExecutionBench {

	/** Whether records are remembered from one answer to the next. */
	@Param({ "true", "false" })
	boolean recordCache;

	@Param({ "sources", "who-said-what", "japan-nine-to-sixteen", "briefing" })
	String operation = "";

	private ConfigurableApplicationContext application;

	private WebGraphQlHandler handler;

	private String document;

	@Setup
	public void start() throws IOException {
		document = Files.readString(Path.of("schema/operations/%s.graphql".formatted(operation)));
		application = SpringApplication.run(BriefingApplication.class, "--server.port=0",
				"--spring.config.location=classpath:/application.yaml", "--briefing.seed-data=seed-data",
				"--spring.datasource.url=jdbc:h2:mem:bench", "--briefing.record-cache=" + recordCache);
		handler = application.getBean(WebGraphQlHandler.class);
		if (!answer().getErrors().isEmpty()) {
			throw new IllegalStateException(answer().getErrors().toString());
		}
	}

	@TearDown
	public void stop() {
		application.close();
	}

	@Benchmark
	public WebGraphQlResponse answer() {
		return Objects.requireNonNull(handler
			.handleRequest(new WebGraphQlRequest(java.net.URI.create("/graphql"), new HttpHeaders(), null, null,
					Map.of(), new DefaultGraphQlRequest(document, null, Map.of(), Map.of()), "bench", null))
			.block());
	}

}
