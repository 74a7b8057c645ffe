package org.briefingapi.search;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;

/** The index of the data set is still being built. */
public final class IndexNotReadyException extends RequestException {

	private static final long serialVersionUID = 1;

	private final int seconds;

	IndexNotReadyException(int seconds) {
		super(ErrorCode.NOT_READY, null,
				String.format(Locale.ROOT,
						"The search index of this data set is being built; ask again in about %d %s.", seconds,
						(seconds == 1) ? "second" : "seconds"));
		this.seconds = seconds;
	}

	/** After how many seconds to ask again. */
	public int seconds() {
		return seconds;
	}

	@Override
	public Map<String, Object> extensions() {
		Map<String, Object> extensions = new LinkedHashMap<>(super.extensions());
		extensions.put("retryAfter", seconds);
		return extensions;
	}

}
