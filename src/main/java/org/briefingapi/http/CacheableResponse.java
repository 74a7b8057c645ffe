package org.briefingapi.http;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A response that is valid for equal requests while data set and day stay the same. The
 * endpoint stores it as an attribute of the request, where the cache finds it.
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

	/** The response stored in a request; null if it is not cacheable. */
	public static @Nullable CacheableResponse of(HttpServletRequest request) {
		return (CacheableResponse) request.getAttribute(ATTRIBUTE);
	}

	/** The approximate size in bytes. */
	public int size() {
		return response.body().length + OVERHEAD;
	}

}
