package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.briefingapi.seed.SeedProperties.Mode;
import org.briefingapi.seedfile.SeedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class SeedWatchTests {

	private final Reload reload = mock(Reload.class);

	@TempDir
	private Path folder;

	@Test
	void triesAgainAfterAFailureThatIsNotOfTheFilesAndNotAfterAFault() throws IOException {
		given(reload.run()).willThrow(new IllegalStateException("The pool is busy"))
			.willThrow(mock(SeedException.class));
		SeedWatch watch = new SeedWatch(reload, new SeedProperties(Mode.LOAD, folder.toString(), true));
		watch.start();
		try {
			Files.writeString(folder.resolve("sources.yaml"), "[]");
			Awaitility.await().untilAsserted(() -> then(reload).should(times(2)).run());
			Awaitility.await()
				.during(java.time.Duration.ofSeconds(2))
				.untilAsserted(() -> then(reload).should(times(2)).run());
		}
		finally {
			watch.stop();
		}
	}

}
