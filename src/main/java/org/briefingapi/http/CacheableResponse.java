package org.briefingapi.http;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A response that answers an equal request equally, as long as data set and day are the
 * same. The endpoint leaves it in the request.
 *
 * @param dataset the data set that it was read from
 * @param day the day of the request in UTC, since some arguments default to today
 */
public record CacheableResponse(Dataset dataset, LocalDate day, BytesResponse response) {

	private static final String ATTRIBUTE = CacheableResponse.class.getName();

	private static final int OVERHEAD = 1000;

	void leaveIn(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/** The one that was left in the request; null if the response is not cacheable. */
	public static @Nullable CacheableResponse of(HttpServletRequest request) {
		return (CacheableResponse) request.getAttribute(ATTRIBUTE);
	}

	/** About how many bytes it takes. */
	public int size() {
		return response.body().length + OVERHEAD;
	}

}
