package org.briefingapi.seedfile;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.Stream;

import org.briefingapi.seedfile.Verifications.OfText;
import org.briefingapi.verification.PassageCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts are not part of the data, only short quotations from them. */
class PassageShareTests {

	private static final double MAX_SHARE = 1 / 3.0;

	@ParameterizedTest
	@MethodSource("sources")
	void quotesAtMostAThirdOfEachText(String source) {
		OfText text = recorded().bySource().get(source);
		assertThat(text.length()).as("the length of the text, which make verify records").isNotNull();
		BitSet quoted = new BitSet();
		text.passages().values().stream().filter(check -> check.start() != null).forEach(check -> add(check, quoted));
		assertThat(quoted.cardinality() / (double) text.length()).isLessThanOrEqualTo(MAX_SHARE);
	}

	private static void add(PassageCheck check, BitSet quoted) {
		quoted.set(check.start(), check.end());
	}

	static Stream<String> sources() {
		return recorded().bySource()
			.entrySet()
			.stream()
			.filter(source -> source.getValue().digest() != null)
			.map(Map.Entry::getKey);
	}

	private static Verifications recorded() {
		return Verifications.read(SeedFolder.at("seed-data").verifications(), new TextDigests());
	}

}
