package org.briefingapi.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import jakarta.persistence.EntityManager;
import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DataTest
class SourceDaysTests {

	@Autowired
	private Sources sources;

	@Autowired
	private Samples samples;

	@Autowired
	private EntityManager entityManager;

	@ParameterizedTest
	@CsvSource({ "Europe/London, 1500-03-01", "Europe/Berlin, 0001-01-01", "Pacific/Apia, 2011-12-30",
			"Asia/Tokyo, 1582-10-10", "America/New_York, 1883-11-18" })
	void areWrittenAndReadAsTheyAreInEveryZone(String zone, LocalDate day) {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		try {
			samples.nodes("Source", "leaflet");
			sources.add(List.of(new NewSource("leaflet", "A leaflet", null, null, null, null, SourceKind.NEWS_REPORT,
					Samples.date(day.toString()), "en", null, null, null, null)), Map.of("leaflet", "leaflet"));
			samples.flush();
			assertThat(
					entityManager.createNativeQuery("select cast(earliest as varchar) from source").getSingleResult())
				.isEqualTo(day.toString());
			assertThat(
					entityManager.createQuery("select earliest from SourceEntity", LocalDate.class).getSingleResult())
				.isEqualTo(day);
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

}
