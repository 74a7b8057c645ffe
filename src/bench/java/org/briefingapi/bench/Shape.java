package org.briefingapi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The shapes of queries that are measured. */
enum Shape {

	Q1("one actor by slug"),

	Q2("the 20 newest statements with speaker and sources"),

	Q3("an actor with statements, agreements and predecessors"),

	Q4("a page deep in the statements about an area"),

	Q5("counts of an actor's statements by area"),

	Q6("introspection"),

	SEARCH("the first page of a search for two words"),

	BRIEFING("the whole briefing of an actor");

	private final String label;

	Shape(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

	/** The GraphQL document. */
	String document() {
		String path = "/bench/%s.graphql".formatted(name().toLowerCase(Locale.ROOT));
		try (InputStream input = Objects.requireNonNull(Shape.class.getResourceAsStream(path), path)) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
