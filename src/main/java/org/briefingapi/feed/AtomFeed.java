package org.briefingapi.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.history.SubjectChange;

import org.springframework.util.StringUtils;

/**
 * Writes a feed (RFC 4287). An id names the change, so that it is the same after each
 * load and on every server.
 */
final class AtomFeed {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

	private final String address;

	private final String page;

	private final String title;

	private final String rights;

	/**
	 * A feed.
	 * @param address its own address
	 * @param page the address of the record
	 */
	AtomFeed(String address, String page, String title, String rights) {
		this.address = address;
		this.page = page;
		this.title = title;
		this.rights = rights;
	}

	/**
	 * The feed as XML.
	 * @param otherwise when it was updated, if there are no changes
	 */
	byte[] write(List<SubjectChange> changes, OffsetDateTime otherwise) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeAttribute("xml:lang", "en");
			element(xml, "id", id("feed", path()));
			element(xml, "title", "Changes: " + title);
			element(xml, "updated", time(changes.isEmpty() ? otherwise : changes.get(0).recordedAt()));
			link(xml, "self", address, "application/atom+xml");
			link(xml, "alternate", page, "text/html");
			element(xml, "rights", rights);
			xml.writeStartElement("author");
			element(xml, "name", "Briefing API");
			xml.writeEndElement();
			for (SubjectChange change : changes) {
				entry(xml, change);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private String base() {
		return address.substring(0, address.lastIndexOf("/feeds/"));
	}

	/** The path of the feed, which is the same on every server. */
	private String path() {
		return address.substring(address.lastIndexOf("/feeds/"));
	}

	private void entry(XMLStreamWriter xml, SubjectChange change) throws XMLStreamException {
		String kind = change.kind().name().toLowerCase(Locale.ROOT);
		xml.writeStartElement("entry");
		element(xml, "id", id("change", change.slug(), kind, change.recordedAt().toInstant().toString()));
		element(xml, "title", StringUtils.capitalize(kind) + ": " + change.label());
		element(xml, "updated", time(change.recordedAt()));
		if (change.kind() != ChangeKind.REMOVED) {
			link(xml, "alternate", base() + "/id/" + change.slug(), "text/html");
		}
		xml.writeEmptyElement("category");
		xml.writeAttribute("term", kind);
		xml.writeEmptyElement("category");
		xml.writeAttribute("term", change.type());
		xml.writeStartElement("content");
		xml.writeAttribute("type", "text");
		xml.writeCharacters(
				legal(String.format(Locale.ROOT, "%s %s (%s)", change.cause(), change.label(), change.slug())));
		xml.writeEndElement();
		xml.writeEndElement();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(legal(text));
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String address, String type)
			throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", address);
		xml.writeAttribute("type", type);
	}

	/** The text without characters that XML cannot hold, not even escaped. */
	private static String legal(String text) {
		return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
	}

	private static String time(OffsetDateTime time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
	}

	private static String id(String... parts) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
	}

}
