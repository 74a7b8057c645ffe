package org.briefingapi.seedfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/** The folder with the seed data, on the class path or in the file system. */
public class SeedFolder {

	private static final String CLASS_PATH = "classpath:";

	private static final String FILE = "file:";

	private static final String DESCRIPTION = "dataset.yaml";

	private static final String DESCRIPTION_LINE = "dataset.ndjson";

	private static final List<String> ENDINGS = List.of(".yaml", ".ndjson", ".yml", ".json", ".jsonl");

	private final List<SeedFile> files;

	private final List<Fault> strays;

	private final SeedFile verifications;

	private final SeedFile description;

	private SeedFolder(List<SeedFile> files, List<Fault> strays, SeedFile verifications, SeedFile description) {
		this.files = files;
		this.strays = strays;
		this.verifications = verifications;
		this.description = description;
	}

	/**
	 * Opens a folder.
	 * @param location {@code classpath:seed-data/}, {@code file:…} or a path
	 * @throws SeedException if there is no seed data
	 */
	public static SeedFolder at(String location) {
		String folder = location.endsWith("/") ? location : location + "/";
		String shown = folder.replaceFirst("^(classpath|file):", "");
		List<Resource> resources = list(folder);
		List<SeedFile> files = new ArrayList<>();
		List<Fault> strays = new ArrayList<>();
		Set<String> known = Arrays.stream(SeedType.values()).map(SeedType::plural).collect(Collectors.toSet());
		for (Resource resource : resources) {
			String name = String.valueOf(resource.getFilename());
			String stem = name.substring(0, name.lastIndexOf('.'));
			if (name.equals(VerificationFile.NAME) || name.equals(VerificationFile.LINES) || name.equals(DESCRIPTION)
					|| name.equals(DESCRIPTION_LINE)) {
				continue;
			}
			if (!known.contains(stem) || !name.matches(".*\\.(yaml|ndjson)")) {
				strays.add(new Fault(shown + name, 1, String.format(Locale.ROOT,
						"is no file of seed data; the files are %s, each .yaml or .ndjson",
						Arrays.stream(SeedType.values()).map(SeedType::plural).collect(Collectors.joining(", ")))));
			}
		}
		for (SeedType type : SeedType.values()) {
			for (Resource resource : resources) {
				String name = String.valueOf(resource.getFilename());
				if (name.equals(type.plural() + ".yaml")) {
					files.add(new YamlFile(type, shown + name, resource));
				}
				else if (name.equals(type.plural() + ".ndjson")) {
					files.add(new NdjsonFile(type, shown + name, resource));
				}
			}
		}
		if (files.isEmpty()) {
			throw new SeedException(String.format(Locale.ROOT,
					"%s holds no seed data; set briefing.seed-data to the folder with sources.yaml, ", location)
					+ "actors.yaml and the others");
		}
		return new SeedFolder(files, strays, verifications(resources, shown), description(resources, shown));
	}

	private static SeedFile verifications(List<Resource> resources, String shown) {
		for (Resource resource : resources) {
			if (VerificationFile.NAME.equals(resource.getFilename())) {
				return new YamlFile(SeedType.SOURCE, shown + VerificationFile.NAME, resource);
			}
			if (VerificationFile.LINES.equals(resource.getFilename())) {
				return new NdjsonFile(SeedType.SOURCE, shown + VerificationFile.LINES, resource);
			}
		}
		return new NoFile(shown + VerificationFile.NAME);
	}

	private static SeedFile description(List<Resource> resources, String shown) {
		for (Resource resource : resources) {
			if (DESCRIPTION.equals(resource.getFilename())) {
				return YamlFile.ofOne(SeedType.SOURCE, shown + DESCRIPTION, resource);
			}
			if (DESCRIPTION_LINE.equals(resource.getFilename())) {
				return new NdjsonFile(SeedType.SOURCE, shown + DESCRIPTION_LINE, resource);
			}
		}
		return new NoFile(shown + DESCRIPTION);
	}

	/**
	 * The files directly in a folder. Hidden files, such as those of editors, are left
	 * out.
	 */
	private static List<Resource> list(String folder) {
		List<Resource> resources = new ArrayList<>();
		try {
			if (folder.startsWith(CLASS_PATH)) {
				for (String ending : ENDINGS) {
					resources
						.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(folder + "*" + ending)));
				}
			}
			else {
				Path path = folder.startsWith(FILE) ? ResourceUtils.getFile(folder).toPath() : Path.of(folder);
				try (Stream<Path> files = Files.list(path)) {
					files.filter(SeedFolder::isSeedData).map(FileSystemResource::new).forEach(resources::add);
				}
			}
		}
		catch (FileNotFoundException | NoSuchFileException | NotDirectoryException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw SeedException.unreadable(folder, ex);
		}
		resources.sort(Comparator.<Resource>comparingInt(resource -> ENDINGS.indexOf(ending(resource)))
			.thenComparing(resource -> String.valueOf(resource.getFilename())));
		return resources;
	}

	private static boolean isSeedData(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && !Files.isDirectory(file);
	}

	private static String ending(Resource resource) {
		return String.valueOf(resource.getFilename()).replaceFirst("^.*(?=\\.)", "");
	}

	/**
	 * The names, sizes and times of the files, as text. The text changes when a file is
	 * added, changed or removed.
	 */
	public static String state(String location) {
		StringBuilder state = new StringBuilder();
		for (Resource resource : list(location.endsWith("/") ? location : location + "/")) {
			try {
				state.append(resource.getFilename())
					.append(' ')
					.append(resource.lastModified())
					.append(' ')
					.append(resource.contentLength())
					.append('\n');
			}
			catch (IOException ex) {
				// the file is being replaced
				state.append(resource.getFilename()).append(" ?\n");
			}
		}
		return state.toString();
	}

	/** The files, in the order in which their types are loaded. */
	public List<SeedFile> files() {
		return files;
	}

	public List<SeedFile> files(SeedType type) {
		return files.stream().filter(file -> file.type() == type).toList();
	}

	/** The recorded results of passage checks, one record for each source. */
	public SeedFile verifications() {
		return verifications;
	}

	/** The description of the data set, with at most one record. */
	public SeedFile description() {
		return description;
	}

	/** Faults for YAML and NDJSON files with unknown names. */
	public List<Fault> strays() {
		return strays;
	}

	/** The place of a file that does not exist. */
	private record NoFile(String name) implements SeedFile {

		@Override
		public SeedType type() {
			return SeedType.SOURCE;
		}

		@Override
		public void forEachPiece(Faults faults, Consumer<Piece> action) {
			// there are no records
		}

	}

}
