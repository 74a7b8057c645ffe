package org.briefingapi.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;

/**
 * A place in the hits of one search in one version of the data: score and slug of the hit
 * there, with a checksum. It is opaque to clients: Base64 (RFC 4648, URL-safe, no
 * padding).
 */
final class IndexCursor {

	private static final String SEPARATOR = "\u001f";

	private IndexCursor() {
	}

	/**
	 * The cursor of a hit.
	 * @param list tells the hits from those of other searches and versions
	 */
	static String of(String list, Place place) {
		String keys = Integer.toHexString(Float.floatToIntBits(place.score())) + SEPARATOR + place.slug();
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((checksum(list, keys) + SEPARATOR + keys).getBytes(StandardCharsets.UTF_8));
	}

	/** The place that a cursor points at. */
	static Place place(String list, String cursor) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR,
					-1);
			Place place = new Place(Float.intBitsToFloat(Integer.parseUnsignedInt(parts[1], 16)), parts[2]);
			if (of(list, place).equals(cursor)) {
				return place;
			}
		}
		catch (RuntimeException ex) {
			// told below
		}
		throw new RequestException(ErrorCode.INVALID_CURSOR, "after",
				"after is no cursor of this search in this version of the data; begin again without it.");
	}

	private static String checksum(String list, String keys) {
		CRC32 crc = new CRC32();
		crc.update((list + SEPARATOR + keys).getBytes(StandardCharsets.UTF_8));
		return Long.toString(crc.getValue(), Character.MAX_RADIX);
	}

	/** The slug tells hits with equal scores apart. */
	record Place(float score, String slug) {
	}

}
