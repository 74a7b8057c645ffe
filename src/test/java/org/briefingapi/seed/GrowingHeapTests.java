package org.briefingapi.seed;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GrowingHeapTests {

	@Test
	void hasTheOptionsAsBeforeInTheEnd() {
		List<String> before = options();
		assertThat(GrowingHeap.during(GrowingHeapTests::options)).containsOnly("70");
		assertThat(options()).isEqualTo(before);
		assertThatIllegalStateException().isThrownBy(() -> GrowingHeap.during(() -> {
			throw new IllegalStateException();
		}));
		assertThat(options()).isEqualTo(before);
	}

	private static List<String> options() {
		HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
		return Stream.of("MinHeapFreeRatio", "MaxHeapFreeRatio")
			.map(option -> options.getVMOption(option).getValue())
			.toList();
	}

}
