package org.briefingapi.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.system.ApplicationHome;

/**
 * Identifies the running build by the contents of its jar. A version number would not do:
 * it is the same for every build of a snapshot.
 */
public final class Build {

	public static final String REVISION = revision(new ApplicationHome(Build.class).getSource());

	private Build() {
	}

	/**
	 * The digest of the names and checksums of the entries of a jar; empty for a folder
	 * of classes.
	 */
	static String revision(@Nullable File source) {
		if (source == null || !source.isFile()) {
			return "";
		}
		try (JarFile jar = new JarFile(source)) {
			return DigestUtils.sha256Hex(jar.stream()
				.map(entry -> entry.getName() + " " + entry.getCrc())
				.sorted()
				.collect(Collectors.joining("\n")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
