package org.briefingapi.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.briefingapi.page.LinkedDate;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.EntityTags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a briefing as JSON-LD, in terms of schema.org and PROV. Each source has a graph
 * of its own, so that contradicting sources stand side by side.
 */
final class JsonLd {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final JsonNode briefing;

	private final String base;

	private final String address;

	private final Dataset dataset;

	/** The named graph of each source, by slug. */
	private final Map<String, ArrayNode> claims = new LinkedHashMap<>();

	JsonLd(JsonNode briefing, Wanted wanted, Dataset dataset) {
		this.briefing = briefing;
		this.base = EntityTags.base();
		this.address = wanted.address(Representation.JSON_LD);
		this.dataset = dataset;
	}

	ObjectNode document() {
		ObjectNode document = JSON.objectNode();
		document.set("@context", context());
		ArrayNode graph = document.putArray("@graph");
		graph.add(report());
		addStatements(briefing.path("statements"));
		addStatements(briefing.path("statementsAbout"));
		briefing.path("divergences").forEach(this::addReadings);
		briefing.path("sources").forEach(source -> graph.add(source(source)));
		claims.forEach((source, claimed) -> {
			ObjectNode bundle = graph.addObject();
			bundle.put("@id", "id:" + source + "#claims");
			bundle.put("@type", "prov:Bundle");
			bundle.put("prov:hadPrimarySource", "id:" + source);
			bundle.set("@graph", claimed);
		});
		return document;
	}

	/** No other document is needed to read this one. */
	private ObjectNode context() {
		ObjectNode context = JSON.objectNode();
		context.put("@vocab", "https://schema.org/");
		context.put("prov", "http://www.w3.org/ns/prov#");
		context.put("id", base + "/id/");
		LinkedDate.terms(base).forEach((term, meaning) -> context.put(term, meaning.toString()));
		for (String reference : new String[] { "url", "prov:wasDerivedFrom", "prov:wasQuotedFrom",
				"prov:hadPrimarySource", "prov:wasAttributedTo" }) {
			context.putObject(reference).put("@type", "@id");
		}
		context.putObject("hasPart").put("@container", "@list");
		context.putObject("itemListElement").put("@type", "@id").put("@container", "@list");
		return context;
	}

	private ObjectNode report() {
		ObjectNode report = JSON.objectNode();
		report.put("@id", address);
		report.putArray("@type").add("Report").add("prov:Entity");
		report.put("name", "Briefing on " + text(briefing, "title"));
		ArrayNode about = report.putArray("about");
		for (String subject : new String[] { "actor", "with", "area", "event" }) {
			if (briefing.path(subject).isObject()) {
				about.add(named(briefing.path(subject)));
			}
		}
		report.put("temporalCoverage", "../" + text(briefing, "asOf"));
		report.put("version", dataset.version());
		report.put("usageInfo", dataset.licence());
		addReferences(report.putArray("prov:wasDerivedFrom"), briefing.path("sources"));
		ArrayNode lists = report.putArray("mentions");
		addList(lists, "What the subject said", briefing.path("statements"));
		addList(lists, "What was said about the subject", briefing.path("statementsAbout"));
		ArrayNode sentences = report.putArray("hasPart");
		int number = 1;
		for (JsonNode sentence : briefing.path("bottomLine")) {
			ObjectNode claim = sentences.addObject();
			claim.put("@id", address + "#sentence-" + number++);
			claim.put("@type", "Claim");
			claim.put("text", text(sentence, "text"));
			ArrayNode from = claim.putArray("prov:hadPrimarySource");
			StreamSupport.stream(sentence.path("citations").spliterator(), false)
				.map(citation -> "id:" + text(citation.path("source"), "slug"))
				.distinct()
				.forEach(from::add);
		}
		return report;
	}

	/**
	 * Tells how many statements there are, of which the graph may hold the newest alone.
	 */
	private static void addList(ArrayNode lists, String name, JsonNode statements) {
		ObjectNode list = lists.addObject();
		list.put("@type", "ItemList");
		list.put("name", name);
		list.put("numberOfItems", statements.path("totalCount").intValue(0));
		addReferences(list.putArray("itemListElement"), statements.path("nodes"));
	}

	private static void addReferences(ArrayNode references, JsonNode records) {
		records.forEach(each -> references.add("id:" + text(each, "slug")));
	}

	private void addStatements(JsonNode statements) {
		for (JsonNode statement : statements.path("nodes")) {
			for (JsonNode rendition : statement.path("renditions")) {
				ObjectNode claim = claim(rendition.path("citation"), "id:" + text(statement, "slug"),
						text(statement, "kind").equals("QUOTATION") ? "Quotation" : "Claim", text(rendition, "text"));
				JsonNode speaker = rendition.path("attributedTo").isObject() ? rendition.path("attributedTo")
						: statement.path("speaker");
				claim.set(text(statement, "kind").equals("QUOTATION") ? "spokenByCharacter" : "author", named(speaker));
				putDate(claim, "dateCreated", statement.path("date"));
				ArrayNode about = claim.putArray("about");
				statement.path("about").forEach(each -> about.addObject().put("@id", "id:" + text(each, "slug")));
			}
		}
	}

	private void addReadings(JsonNode divergence) {
		int number = 1;
		for (JsonNode reading : divergence.path("readings")) {
			String id = String.format(Locale.ROOT, "id:%s#reading-%d", text(divergence, "slug"), number++);
			for (JsonNode citation : reading.path("citations")) {
				ObjectNode claim = claim(citation, id, "Claim", text(reading, "value"));
				claim.put("name", text(divergence, "question"));
				claim.putObject("about").put("@id", "id:" + text(divergence.path("entry"), "slug"));
			}
		}
	}

	/** Something that a source says, in the graph of that source. */
	private ObjectNode claim(JsonNode citation, String id, String type, String text) {
		String source = text(citation.path("source"), "slug");
		ObjectNode claim = claims.computeIfAbsent(source, slug -> JSON.arrayNode()).addObject();
		claim.put("@id", id);
		claim.putArray("@type").add(type).add("prov:Entity");
		claim.put("text", text);
		claim.put("prov:wasQuotedFrom", "id:" + source);
		put(claim, "pagination", text(citation, "locator"));
		put(claim, "abstract", text(citation, "passage"));
		put(claim, "creativeWorkStatus", text(citation, "certainty"));
		return claim;
	}

	private static ObjectNode source(JsonNode source) {
		ObjectNode entity = JSON.objectNode();
		entity.put("@id", "id:" + text(source, "slug"));
		entity.putArray("@type").add("CreativeWork").add("prov:Entity");
		entity.put("name", text(source, "title"));
		put(entity, "author", text(source, "author"));
		put(entity, "url", text(source, "url"));
		put(entity, "inLanguage", text(source, "language"));
		putDate(entity, "datePublished", source.path("publishedOn"));
		if (source.path("publisher").isObject()) {
			entity.set("publisher", named(source.path("publisher")));
			entity.put("prov:wasAttributedTo", "id:" + text(source.path("publisher"), "slug"));
		}
		if (source.path("derivedFrom").isObject()) {
			entity.put("prov:wasDerivedFrom", "id:" + text(source.path("derivedFrom"), "slug"));
		}
		return entity;
	}

	private static ObjectNode named(JsonNode actor) {
		ObjectNode agent = JSON.objectNode();
		agent.put("@id", "id:" + text(actor, "slug"));
		agent.putArray("@type").add(switch (text(actor, "kind")) {
			case "STATE" -> "Country";
			case "PERSON" -> "Person";
			case "UNNAMED" -> "Thing";
			case "" -> actor.has("label") ? "Event" : "DefinedTerm";
			default -> "Organization";
		}).add("prov:Agent");
		agent.put("name", actor.has("label") ? text(actor, "label") : text(actor, "name"));
		return agent;
	}

	private static void put(ObjectNode object, String key, String text) {
		if (!text.isEmpty()) {
			object.put(key, text);
		}
	}

	private static void putDate(ObjectNode object, String term, JsonNode date) {
		if (date.isObject()) {
			LinkedDate.of(term, text(date, "edtf"), text(date, "basis")).forEach(object::putPOJO);
		}
	}

	private static String text(JsonNode object, String key) {
		return object.path(key).stringValue("");
	}

}
