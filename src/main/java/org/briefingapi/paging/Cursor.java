package org.briefingapi.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

import org.briefingapi.graph.ErrorCode;
import org.briefingapi.graph.RequestException;

/**
 * A place in a list: the keys of the item there, and a mark of the list, its filter and
 * its order, so that it is refused elsewhere. It is opaque to clients: Base64 (RFC 4648,
 * URL-safe, no padding).
 */
final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	/** What tells one list from another. */
	static String mark(String list) {
		CRC32 crc = new CRC32();
		crc.update(list.getBytes(StandardCharsets.UTF_8));
		return Long.toString(crc.getValue(), Character.MAX_RADIX);
	}

	static <E> String of(String mark, Order<E> order, E item) {
		StringBuilder text = new StringBuilder(mark);
		order.keys().forEach(key -> text.append(SEPARATOR).append(key.value().apply(item)));
		return encode(text.toString());
	}

	/** The keys of the item that the cursor points at. */
	static <E> List<Object> keys(String cursor, String mark, Order<E> order, String argument) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split(SEPARATOR, -1);
			if (encode(text).equals(cursor) && parts[0].equals(mark) && parts.length == order.keys().size() + 1) {
				List<Object> keys = new ArrayList<>();
				for (int i = 1; i < parts.length; i++) {
					keys.add(order.keys().get(i - 1).parse().apply(parts[i]));
				}
				return keys;
			}
		}
		catch (RuntimeException ex) {
			// not Base64, or a key of another kind: told below
		}
		throw new RequestException(ErrorCode.INVALID_CURSOR, argument,
				"%s is no cursor of this list with this filter and order; take one from its edges or pageInfo."
					.formatted(argument));
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
