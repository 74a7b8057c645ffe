package org.briefingapi.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.page.Page.Query;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Renders pages from templates, and has browsers revalidate them.
 */
@Component
class Pages {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/** No script may write markup. */
	private static final String TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types 'none'";

	private static final String PARTIAL = Pages.class.getName() + ".partial";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

	private final Datasets datasets;

	private final Snapshot snapshot;

	private final Assets assets;

	private final JsonMapper json;

	private final String cacheControl;

	private final Clock clock;

	/** Bodies by entity tag and address. */
	private final Cache<List<Object>, byte[]> cache;

	Pages(Datasets datasets, Snapshot snapshot, Assets assets, JsonMapper json, WebProperties web,
			PageProperties properties, Clock clock) {
		this.datasets = datasets;
		this.snapshot = snapshot;
		this.assets = assets;
		this.json = json;
		this.cacheControl = web.cacheControl();
		this.clock = clock;
		this.cache = Caffeine.newBuilder()
			.maximumWeight(properties.cacheSize().toBytes())
			.weigher((List<Object> key, byte[] body) -> body.length)
			.build();
	}

	/**
	 * A page about the data set, or 304 if the browser has it.
	 * @param page is made only if the browser does not have it
	 */
	ResponseEntity<byte[]> answer(HttpServletRequest request, Supplier<Page> page) {
		return snapshot.read(() -> answerInSnapshot(request, page));
	}

	/** The same for a caller that has opened the snapshot. */
	ResponseEntity<byte[]> answerInSnapshot(HttpServletRequest request, Supplier<Page> page) {
		return datasets.dataset()
			.map(dataset -> revalidated(request, dataset, HTML, () -> render(request, page.get(), dataset)))
			.orElseThrow(Problem::noData);
	}

	/** The data behind a page, or 304 if the client has it. */
	ResponseEntity<byte[]> data(HttpServletRequest request, MediaType type, Supplier<byte[]> data) {
		return snapshot.read(() -> revalidated(request, datasets.dataset().orElseThrow(Problem::noData), type, data));
	}

	private ResponseEntity<byte[]> revalidated(HttpServletRequest request, Dataset dataset, MediaType type,
			Supplier<byte[]> body) {
		ETag tag = EntityTags.of(dataset, "page", type, LocalDate.now(clock), assets.path("page.css"));
		HttpHeaders headers = headers(request.getRequestURI().endsWith("/graphiql"));
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(cacheControl);
		if (EntityTags.isKnown(tag, request)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		headers.setContentType(type);
		headers.set("Dataset-Version", dataset.version());
		List<Object> key = List.of(tag, request.getRequestURI(), String.valueOf(request.getQueryString()));
		byte[] bytes = cache.getIfPresent(key);
		if (bytes == null) {
			bytes = body.get();
			if (request.getAttribute(PARTIAL) == null) {
				cache.put(key, bytes);
			}
			else {
				headers.remove(HttpHeaders.ETAG);
				headers.setCacheControl(CacheControl.noStore());
			}
		}
		return ResponseEntity.ok().headers(headers).body(bytes);
	}

	/** Has no cache keep the page that is being made, since it was cut off by time. */
	static void markPartial(HttpServletRequest request) {
		request.setAttribute(PARTIAL, true);
	}

	/** A page that no cache keeps. */
	ResponseEntity<byte[]> uncached(HttpServletRequest request, HttpStatusCode status, Page page) {
		HttpHeaders headers = headers(request.getRequestURI().endsWith("/graphiql"));
		headers.setContentType(HTML);
		headers.setCacheControl(CacheControl.noStore());
		return ResponseEntity.status(status).headers(headers).body(render(request, page, null));
	}

	private byte[] render(HttpServletRequest request, Page page, @Nullable Dataset dataset) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		// of the request, since a filter has none bound to its thread
		String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		Frame frame = new Frame(root(path), base + path + query, page.title(), dataset, assets,
				(page.query() != null) ? explorer(page.query()) : null, page.alternates());
		Map<String, Object> model = new HashMap<>(page.model());
		model.put("frame", frame);
		Utf8ByteOutput html = new Utf8ByteOutput();
		templates.render(page.template() + ".jte", model, html);
		return html.toByteArray();
	}

	/** The way from a page to the root: {@code ../} for each folder in between. */
	private static String root(String path) {
		long folders = path.chars().filter(character -> character == '/').count() - 1;
		return (folders > 0) ? "../".repeat((int) folders) : "./";
	}

	/** The way from the root to the explorer with a query. */
	String explorer(Query query) {
		return "graphiql?operation=" + query.operation() + "&variables="
				+ UriUtils.encode(json.writeValueAsString(query.variables()), StandardCharsets.UTF_8);
	}

	private static HttpHeaders headers(boolean explorer) {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Content-Security-Policy", POLICY + (explorer ? "" : TRUSTED_TYPES));
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		return headers;
	}

}
