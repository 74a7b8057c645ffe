package org.briefingapi.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.web.CsvWriter;
import org.briefingapi.page.Page.Query;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard, whose pictures filter each other through its address. */
@RestController
class DashboardController {

	/** The months of the days that the scalar Date has. */
	private static final Pattern MONTH = Pattern.compile("(?!0000)[0-9]{4}-(0[1-9]|1[0-2])");

	private static final MediaType CSV = new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8);

	private final Pages pages;

	private final Operations operations;

	DashboardController(Pages pages, Operations operations) {
		this.pages = pages;
		this.operations = operations;
	}

	@GetMapping("/dashboard")
	ResponseEntity<byte[]> dashboard(HttpServletRequest request) {
		Map<String, String> given = given(request);
		return pages.answer(request, () -> page(given));
	}

	private Page page(Map<String, String> given) {
		List<PictureData> pictures = Arrays.stream(Picture.values()).map(picture -> drawn(picture, given)).toList();
		Map<String, String> labels = new LinkedHashMap<>();
		given.forEach((name, value) -> labels.put(name, label(name, value, pictures)));
		return new Page("dashboard", "Dashboard", null, List.of()).with("address", new Address("dashboard", given))
			.with("labels", labels)
			.with("pictures", pictures);
	}

	private static String label(String name, String value, List<PictureData> pictures) {
		return switch (name) {
			case "month" -> Words.month(value);
			case "act" -> Words.of(value);
			default ->
				pictures.stream().flatMap(picture -> picture.data().nameOf(value).stream()).findFirst().orElse(value);
		};
	}

	@GetMapping("/dashboard/{name}.csv")
	ResponseEntity<byte[]> csv(@PathVariable String name, HttpServletRequest request) {
		Map<String, String> given = given(request);
		Picture picture = Arrays.stream(Picture.values())
			.filter(each -> each.id().equals(name))
			.findFirst()
			.orElseThrow(() -> Problem.notFound("Unknown picture", "The dashboard has no picture \"" + name + "\"."));
		return pages.data(request, CSV, () -> csv(drawn(picture, given).table()));
	}

	private PictureData drawn(Picture picture, Map<String, String> given) {
		Query query = picture.query(given);
		ResponseObject data = picture.narrowed(operations.data(query.operation(), query.variables()), given);
		return new PictureData(picture, data, picture.table(data), pages.explorer(query));
	}

	private static Map<String, String> given(HttpServletRequest request) {
		QueryParameters query = QueryParameters.of(request, Picture.FILTERS.toArray(String[]::new));
		Map<String, String> given = new LinkedHashMap<>();
		for (String name : Picture.FILTERS) {
			String value = query.text(name);
			if (value != null && !value.isBlank()) {
				given.put(name, value);
			}
		}
		if (!MONTH.matcher(given.getOrDefault("month", "2023-07")).matches()) {
			throw Problem.badParameter("month",
					"month is \"" + given.get("month") + "\", which is none; write one as 2023-07.");
		}
		return given;
	}

	private static byte[] csv(PictureTable table) {
		// without a byte order mark Excel reads it in its own code page
		StringWriter text = new StringWriter().append('\uFEFF');
		CsvWriter csv = new CsvWriter(text);
		try {
			csv.write(table.head());
			for (List<String> row : table.rows()) {
				csv.write(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
