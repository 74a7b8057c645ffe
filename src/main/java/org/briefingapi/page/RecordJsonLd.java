package org.briefingapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a record as JSON-LD, in terms of schema.org and PROV. */
final class RecordJsonLd {

	private final ResponseObject record;

	private final String base;

	private final Map<String, Object> document = new LinkedHashMap<>();

	RecordJsonLd(ResponseObject record, String base) {
		this.record = record;
		this.base = base;
	}

	/** No other document is needed to read this one. */
	Map<String, Object> document() {
		String slug = record.text("slug");
		Map<String, Object> reference = Map.of("@type", "@id");
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("@vocab", "https://schema.org/");
		context.put("prov", "http://www.w3.org/ns/prov#");
		context.put("id", base + "/id/");
		context.putAll(LinkedDate.terms(base));
		List.of("mainEntityOfPage", "sameAs", "url", "prov:wasDerivedFrom")
			.forEach(term -> context.put(term, reference));
		document.put("@context", context);
		document.put("@id", "id:" + slug);
		document.put("@type", type());
		document.put("name", record.title());
		document.put("mainEntityOfPage", base + "/" + RecordKind.path(record.text("__typename"), slug));
		addText("description", "note");
		switch (record.text("__typename")) {
			case "Actor" -> addActor();
			case "Statement" -> addStatement();
			case "Source" -> addSource();
			case "Event" -> {
				addDate("startDate", "date");
				addText("location", "place");
			}
			case "Area" -> addText("description", "definition");
			case "Divergence" ->
				document.put("suggestedAnswer", record.list("readings").stream().map(RecordJsonLd::answer).toList());
			default -> addDate("dateCreated", "date");
		}
		if (record.fields().containsKey("citations") && !record.is("__typename", "Source")) {
			document.put("prov:wasDerivedFrom", sources(record));
		}
		return document;
	}

	private String type() {
		return switch (record.text("__typename")) {
			case "Actor" -> switch (record.text("kind")) {
				case "STATE" -> "Country";
				case "PERSON" -> "Person";
				case "COMPANY" -> "Corporation";
				case "MEDIA" -> "NewsMediaOrganization";
				case "UNNAMED" -> "Thing";
				default -> "Organization";
			};
			case "Statement" -> record.is("kind", "QUOTATION") ? "Quotation" : "Claim";
			case "Event" -> "Event";
			case "Area" -> "DefinedTerm";
			case "Divergence" -> "Question";
			default -> "CreativeWork";
		};
	}

	private void addActor() {
		document.put("alternateName", record.texts("aliases"));
		record.list("codes")
			.stream()
			.filter(code -> code.is("scheme", "WIKIDATA"))
			.forEach(code -> document.put("sameAs", "http://www.wikidata.org/entity/" + code.text("value")));
	}

	private void addStatement() {
		addText("text", "text");
		addText("inLanguage", "language");
		addDate("dateCreated", "date");
		document.put(record.is("kind", "QUOTATION") ? "spokenByCharacter" : "author",
				reference(record.text("speaker.slug")));
		document.put("about", record.list("about").stream().map(each -> reference(each.text("slug"))).toList());
	}

	private void addSource() {
		addText("author", "author");
		addText("url", "url");
		addText("inLanguage", "language");
		addDate("datePublished", "publishedOn");
		if (record.has("publisher")) {
			document.put("publisher", reference(record.text("publisher.slug")));
		}
		if (record.has("derivedFrom")) {
			document.put("prov:wasDerivedFrom", List.of("id:" + record.text("derivedFrom.slug")));
		}
	}

	private static Map<String, Object> answer(ResponseObject reading) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("@type", "Answer");
		answer.put("text", reading.text("value"));
		answer.put("prov:wasDerivedFrom", sources(reading));
		return answer;
	}

	private static Map<String, String> reference(String slug) {
		return Map.of("@id", "id:" + slug);
	}

	private static List<String> sources(ResponseObject cited) {
		return cited.list("citations").stream().map(each -> "id:" + each.text("source.slug")).distinct().toList();
	}

	private void addText(String term, String field) {
		if (record.fields().containsKey(field) && record.has(field)) {
			document.put(term, record.text(field));
		}
	}

	private void addDate(String term, String field) {
		ResponseObject date = record.object(field);
		if (date != null) {
			document.putAll(LinkedDate.of(term, date.text("edtf"), date.text("basis")));
		}
	}

}
