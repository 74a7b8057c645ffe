package org.briefingapi.seed;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.jspecify.annotations.Nullable;

/**
 * Has the heap grow early. The server's options keep it hardly larger than the objects in
 * use, so that a load of much data would spend a third of its time in collections.
 */
final class GrowingHeap {

	private static final String MIN = "MinHeapFreeRatio";

	private static final String MAX = "MaxHeapFreeRatio";

	/** In percent of the heap. */
	private static final String FREE = "70";

	private GrowingHeap() {
	}

	/** Does some work while the heap grows early, if this virtual machine lets it. */
	static <T extends @Nullable Object> T during(Supplier<T> work) {
		HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
		if (options == null) {
			return work.get();
		}
		String min = options.getVMOption(MIN).getValue();
		String max = options.getVMOption(MAX).getValue();
		try {
			set(options, FREE, FREE);
			return work.get();
		}
		finally {
			set(options, min, max);
		}
	}

	/** The least ratio must never be above the other one. */
	private static void set(HotSpotDiagnosticMXBean options, String min, String max) {
		options.setVMOption(MIN, "0");
		options.setVMOption(MAX, max);
		options.setVMOption(MIN, min);
	}

}
