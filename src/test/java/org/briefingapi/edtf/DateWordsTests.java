package org.briefingapi.edtf;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07-12            | on 12 July 2023                                 | 12 July 2023
			2023-07-12 inferred   | on 12 July 2023 (date inferred)                 | 12 July 2023
			2024-07-12~           | about 12 July 2024                              | about 12 July 2024
			2023-05               | in May 2023                                     | May 2023
			2023-23               | in autumn 2023                                  | autumn 2023
			2023-24               | in winter 2023                                  | winter 2023
			2010                  | in 2010                                         | 2010
			2009-08~              | in about August 2009                            | about August 2009
			2023?                 | in perhaps 2023                                 | perhaps 2023
			2023%                 | in perhaps about 2023                           | perhaps about 2023
			2023-07-11/2023-07-12 | on 11 or 12 July 2023                           | 11–12 July 2023
			2023-07-17/2023-07-23 | between 17 and 23 July 2023                     | 17–23 July 2023
			2023-07-31/2023-08-01 | on 31 July or 1 August 2023                     | 31 July to 1 August 2023
			2023-01/2023-07       | between January and July 2023                   | January to July 2023
			2023-01/2023-07-11    | between January and 11 July 2023                | January to 11 July 2023
			2022-12/2023-02       | between December 2022 and February 2023         | December 2022 to February 2023
			2021/2023             | between 2021 and 2023                           | 2021 to 2023
			2023/2023-07-06       | by 6 July 2023                                  | by 6 July 2023
			../2023-04-04         | by 4 April 2023                                 | by 4 April 2023
			/2023-04              | by April 2023                                   | by April 2023
			2023-07-12/..         | from 12 July 2023                               | from 12 July 2023
			""")
	void saysADateOfAnyPrecision(String edtf, String when, String plain) {
		assertThat(DateWords.when(PartialDate.parse(edtf))).isEqualTo(when);
		assertThat(DateWords.plain(PartialDate.parse(edtf))).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07-12                     | 12 July 2023
			2023-07-12 inferred            | 12 July 2023 (date inferred)
			2023-05                        | May 2023
			2023-07-17/2023-07-23 inferred | between 17 and 23 July 2023 (date inferred)
			""")
	void saysATimeWithinADate(String edtf, String moment) {
		assertThat(DateWords.moment(PartialDate.parse(edtf))).isEqualTo(moment);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-05-09                             | 9 May 2023
			2023-05-09, 2023-05                    | 9 May and May 2023
			2023-05-04, 2023-05-12, 2023-05-24     | 4, 12 and 24 May 2023
			2022-05-04, 2023-05-12                 | 4 May 2022 and 12 May 2023
			2023, 2023-05                          | 2023 and May 2023
			2023-05-09, 2023-07-12                 | 9 May and 12 July 2023
			2023-05-09, 2022-05-12                 | 9 May 2023 and 12 May 2022
			2023-05-29/2023-06-02~, 2023-07-11     | 29 May to about 2 June and 11 July 2023
			""")
	void listsDates(String edtf, String list) {
		assertThat(DateWords.list(Stream.of(edtf.split(", ")).map(PartialDate::parse).toList())).isEqualTo(list);
	}

	@Test
	void saysThatADateIsNotKnown() {
		assertThat(DateWords.when(null)).isEqualTo("at a time that is not known");
	}

}
