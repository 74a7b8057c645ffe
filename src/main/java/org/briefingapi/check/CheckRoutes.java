package org.briefingapi.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.RateLimiter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Checks a text that is sent. */
@RestController
class CheckRoutes {

	private static final MediaType MARKDOWN = new MediaType(MediaType.parseMediaType("text/markdown"),
			StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, MARKDOWN, HTML);

	private final BriefCheck check;

	private final Snapshot snapshot;

	private final JsonMapper json;

	private final RateLimiter limiter;

	CheckRoutes(BriefCheck check, Snapshot snapshot, JsonMapper json, RateLimiter limiter) {
		this.check = check;
		this.limiter = limiter;
		this.snapshot = snapshot;
		this.json = json;
	}

	@PostMapping(path = "/check", consumes = { "text/markdown", MediaType.TEXT_PLAIN_VALUE })
	ResponseEntity<byte[]> check(@RequestBody byte[] body, HttpServletRequest request,
			@RequestHeader(name = "Accept", defaultValue = "*/*") List<MediaType> accept) {
		LocalDate asOf = QueryParameters.of(request, "asOf").day("asOf");
		MediaType form = form(accept);
		String text = new String(body, StandardCharsets.UTF_8);
		if (limiter.isEnabled()) {
			limiter.charge(ClientAddress.of(request), BriefCheck.COST);
		}
		CheckedBrief checked = snapshot.read(() -> checked(text, asOf));
		return ResponseEntity.ok()
			.contentType(form)
			.cacheControl(CacheControl.noStore())
			.header("Dataset-Version", checked.datasetVersion())
			.body(write(checked, form).getBytes(StandardCharsets.UTF_8));
	}

	private static MediaType form(List<MediaType> accept) {
		return accept.stream()
			.filter(range -> range.getQualityValue() > 0)
			.flatMap(range -> FORMS.stream().filter(form -> plain(range).includes(form)))
			.findFirst()
			.orElseThrow(() -> Problem.notAcceptable(FORMS.stream().map(form -> plain(form).toString()).toList()));
	}

	private static MediaType plain(MediaType type) {
		return new MediaType(type.getType(), type.getSubtype());
	}

	private CheckedBrief checked(String text, LocalDate asOf) {
		try {
			return check.check(text, asOf);
		}
		catch (RequestException ex) {
			String detail = String.valueOf(ex.getMessage());
			throw (ex.code() == ErrorCode.NOT_READY) ? Problem.unavailable(detail, 1)
					: Problem.of(HttpStatus.CONTENT_TOO_LARGE, "Too long", detail);
		}
	}

	private String write(CheckedBrief checked, MediaType form) {
		if (form == MARKDOWN) {
			return CheckReport.markdown(checked);
		}
		return (form == HTML) ? CheckReport.html(checked) : json.writeValueAsString(checked);
	}

}
