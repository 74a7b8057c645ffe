package org.briefingapi.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.search.IndexNotReadyException;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.AcceptHeader;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.RateLimiter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.util.StringUtils;

/** Checks a text that is sent. */
@RestController
class CheckRoutes {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final MediaType MARKDOWN = new MediaType(MediaType.parseMediaType("text/markdown"),
			StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, MARKDOWN, HTML);

	private static final List<MediaType> TEXTS = List.of(MediaType.TEXT_PLAIN, MARKDOWN);

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

	@PostMapping("/check")
	ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException {
		Charset charset = charset(request.getContentType());
		LocalDate asOf = QueryParameters.of(request, "asOf").day("asOf");
		MediaType form = AcceptHeader.parse(request.getHeader(HttpHeaders.ACCEPT)).best(FORMS);
		String text = text(request.getInputStream().readAllBytes(), charset);
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

	/** The encoding of the text, UTF-8 where none is named. */
	private static Charset charset(@Nullable String contentType) {
		try {
			MediaType type = MediaType.parseMediaType(Objects.requireNonNullElse(contentType, ""));
			if (TEXTS.stream().anyMatch(type::equalsTypeAndSubtype)) {
				return Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8);
			}
		}
		catch (InvalidMediaTypeException ex) {
			// told below
		}
		throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type",
				"Send the text in the body, with Content-Type: text/plain or text/markdown.");
	}

	private static String text(byte[] body, Charset charset) {
		try {
			return StringUtils.trimLeadingCharacter(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString(),
					BYTE_ORDER_MARK);
		}
		catch (CharacterCodingException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "Unreadable text",
					"The body is no text in " + charset.name() + "; Content-Type tells its charset.");
		}
	}

	private CheckedBrief checked(String text, @Nullable LocalDate asOf) {
		try {
			return check.check(text, asOf);
		}
		catch (IndexNotReadyException ex) {
			throw Problem.unavailable(String.valueOf(ex.getMessage()), ex.seconds());
		}
		catch (RequestException ex) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "Too long", String.valueOf(ex.getMessage()));
		}
	}

	private String write(CheckedBrief checked, MediaType form) {
		if (form == MARKDOWN) {
			return CheckReport.markdown(checked);
		}
		return (form == HTML) ? CheckReport.html(checked) : json.writeValueAsString(checked);
	}

}
