package org.briefingapi.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;

/**
 * A cursor: the keys of an item, with a checksum over the keys and the list's name,
 * filter and order. A damaged cursor, or one of another list, is therefore rejected.
 * Clients see opaque Base64 (RFC 4648, URL-safe, without padding).
 */
final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	/**
	 * The cursor of an item.
	 * @param list identifies the list: name, parent, filter and order
	 */
	static <E> String of(String list, Order<E> order, E item) {
		String keys = order.keys()
			.stream()
			.map(key -> String.valueOf(key.value().apply(item)))
			.collect(Collectors.joining(SEPARATOR));
		return encode(checksum(list, keys) + SEPARATOR + keys);
	}

	/**
	 * The keys in a cursor.
	 * @param argument the name of the argument, for the error
	 * @throws RequestException if the cursor is damaged or of another list
	 */
	static <E> List<Object> keys(String cursor, String list, Order<E> order, String argument) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split(SEPARATOR, 2);
			// no text in the data contains NUL, and PostgreSQL rejects it
			if (encode(text).equals(cursor) && text.indexOf('\0') < 0 && checksum(list, parts[1]).equals(parts[0])) {
				return parse(parts[1].split(SEPARATOR, -1), order);
			}
		}
		catch (RuntimeException ex) {
			// malformed; reported below
		}
		throw new RequestException(ErrorCode.INVALID_CURSOR, argument,
				String.format(Locale.ROOT,
						"%s is no cursor of this list with this filter and order; take one from its edges or pageInfo.",
						argument));
	}

	private static <E> List<Object> parse(String[] texts, Order<E> order) {
		List<Object> keys = new ArrayList<>();
		for (int i = 0; i < order.keys().size(); i++) {
			keys.add(order.keys().get(i).parse().apply(texts[i]));
		}
		return keys;
	}

	private static String checksum(String list, String keys) {
		CRC32 crc = new CRC32();
		crc.update((list + SEPARATOR + keys).getBytes(StandardCharsets.UTF_8));
		return Long.toString(crc.getValue(), Character.MAX_RADIX);
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
