package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.briefingapi.seedcheck.SeedValidator;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.VerificationFile;
import org.briefingapi.verification.SourceTexts;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Only checks the passages of the seed data against the texts of a folder, without a
 * server or a store: asked for by the word {@code verify}. The property
 * {@code briefing.texts} names the folder; with {@code briefing.accept} also passages
 * that do not stand are recorded.
 */
public final class PassageCommand {

	private static final String WORD = "verify";

	private static final String DEFAULT_FOLDER = "seed-data";

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	private final boolean wanted;

	public PassageCommand(String... args) {
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
		this.wanted = Arrays.asList(args).contains(WORD);
	}

	/** Whether this is asked for instead of a server. */
	public boolean isWanted() {
		return wanted;
	}

	/**
	 * Checks the passages, prints those that are not verbatim and records the results.
	 * @return the exit code: 0 unless a text is not as it should be, or a passage that
	 * was checked no longer stands
	 */
	public int run() {
		String texts = environment.getProperty("briefing.texts", "");
		Path folder = Path.of(environment.getProperty("briefing.seed-data", DEFAULT_FOLDER).replaceFirst("^file:", ""));
		if (texts.isEmpty() || !Files.isDirectory(Path.of(texts))) {
			System.err.println(String.format(Locale.ROOT,
					"\"%s\" is no folder; name the one that has the text of each source as <slug>.txt", texts));
			return 1;
		}
		try {
			return run(SourceTexts.read(Path.of(texts)), folder);
		}
		catch (SeedException ex) {
			System.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			System.err.println(String.format(Locale.ROOT, "%s cannot be written: %s",
					folder.resolve(VerificationFile.NAME), ex.getMessage()));
		}
		return 1;
	}

	private int run(SourceTexts texts, Path folder) throws IOException {
		Checked data = new SeedValidator().checkRecords(SeedFolder.at(folder.toString()));
		if (!data.faults().isEmpty()) {
			data.faults().lines().forEach(System.err::println);
			System.err.println(data.summary() + ", nothing is verified");
			return 1;
		}
		boolean accepting = environment.getProperty("briefing.accept", Boolean.class, false);
		PassageVerifier verifier = new PassageVerifier(data, accepting);
		Path file = folder.resolve(VerificationFile.NAME);
		boolean written = VerificationFile.write(file, verifier.verify(texts));
		verifier.rows().forEach(System.out::println);
		verifier.notes().forEach(System.out::println);
		verifier.faults().forEach(System.err::println);
		System.out.println(String.format(Locale.ROOT, "%s; %s is %s", verifier.summary(), file,
				written ? "written" : "unchanged"));
		return verifier.faults().isEmpty() ? 0 : 1;
	}

}
