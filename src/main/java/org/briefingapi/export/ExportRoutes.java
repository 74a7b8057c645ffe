package org.briefingapi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.BufferingFilter;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.MinDataRate;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.TransferProperties;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the data set file by file. A file is written as it is read, on the thread of the
 * request, since the snapshot that it is read from belongs to that thread. If the
 * database goes while it is written, the connection is closed before the last chunk.
 */
@RestController
class ExportRoutes {

	private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

	/** Each one holds a connection for as long as its reader takes. */
	private static final int AT_ONCE = 4;

	private final Semaphore free = new Semaphore(AT_ONCE);

	private final Datasets datasets;

	private final Snapshot snapshot;

	private final Exports exports;

	private final TransferProperties transfers;

	private final String cacheControl;

	ExportRoutes(Datasets datasets, Snapshot snapshot, Exports exports, TransferProperties transfers,
			WebProperties web) {
		this.transfers = transfers;
		this.cacheControl = web.cacheControl();
		this.datasets = datasets;
		this.snapshot = snapshot;
		this.exports = exports;
	}

	@GetMapping("/export")
	ResponseEntity<Map<String, Object>> index(HttpServletRequest request) {
		QueryParameters.of(request);
		Dataset dataset = datasets.dataset().orElseThrow(ExportRoutes::nothing);
		Map<String, Object> index = new LinkedHashMap<>();
		index.put("version", dataset.version());
		index.put("licence", dataset.licence());
		index.put("files", exports.names().entrySet().stream().map(file -> {
			Map<String, Object> shown = new LinkedHashMap<>();
			shown.put("url", EntityTags.base() + "/export/" + file.getKey());
			shown.put("about", file.getValue());
			return shown;
		}).toList());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("Dataset-Version", dataset.version())
			.eTag(EntityTags.of(dataset, "export").formattedTag())
			.header(HttpHeaders.CACHE_CONTROL, cacheControl)
			.body(index);
	}

	@GetMapping("/export/{name}.{ending:csv|ndjson}")
	void export(@PathVariable String name, @PathVariable String ending, HttpServletRequest request,
			HttpServletResponse response) {
		boolean excel = isForExcel(QueryParameters.of(request, "for").text("for"));
		String file = name + "." + ending;
		if (!exports.names().containsKey(file)) {
			throw Problem
				.notFound("Unknown file",
						String.format(Locale.ROOT, "There is no export \"%s\"; /export lists them.", file))
				.with("files", List.copyOf(exports.names().keySet()));
		}
		if (!free.tryAcquire()) {
			throw Problem.unavailable(
					String.format(Locale.ROOT, "%d exports are under way, which is the limit; ask again.", AT_ONCE), 5);
		}
		try {
			snapshot.readOnce(() -> write(file, excel && ending.equals("csv"), request, response));
		}
		finally {
			free.release();
		}
	}

	/**
	 * Whether a table is for Excel, which takes a text without a byte order mark for one
	 * of its own code page.
	 */
	private static boolean isForExcel(@Nullable String reader) {
		if (reader != null && !reader.equals("excel")) {
			throw Problem.badParameter("for",
					String.format(Locale.ROOT, "for is \"%s\"; it can be excel, or be left out.", reader));
		}
		return reader != null;
	}

	private Dataset write(String file, boolean excel, HttpServletRequest request, HttpServletResponse response) {
		Dataset dataset = datasets.dataset().orElseThrow(ExportRoutes::nothing);
		ETag tag = EntityTags.of(dataset, "export", file, excel ? "excel" : "");
		response.setHeader(HttpHeaders.ETAG, tag.formattedTag());
		response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
		response.setHeader("Dataset-Version", dataset.version());
		if (EntityTags.isKnown(tag, request)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return dataset;
		}
		response
			.setContentType(file.endsWith(".csv") ? "text/csv;charset=utf-8;header=present" : "application/x-ndjson");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				String.format(Locale.ROOT, "attachment; filename=\"%s\"", file));
		if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
			try {
				BufferingFilter.stream(request);
				OutputStream output = MinDataRate.of(response.getOutputStream(), transfers);
				if (excel) {
					output.write(BYTE_ORDER_MARK);
				}
				exports.write(file, output);
			}
			catch (IOException ex) {
				throw new ReaderGone(ex);
			}
		}
		return dataset;
	}

	/** The answer has begun, and the client has gone. */
	@ExceptionHandler
	void ignore(ReaderGone gone) {
	}

	private static Problem nothing() {
		return Problem.unavailable("There is no data set yet.", 5);
	}

}
