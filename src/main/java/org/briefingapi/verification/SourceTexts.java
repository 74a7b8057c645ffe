package org.briefingapi.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The texts of a folder, one file {@code <slug>.txt} for each source. Other files are
 * ignored.
 *
 * @param texts the readable texts, by slug
 * @param faults a line for each unreadable file, as {@code file: message} or {@code
 * file:line: message}
 */
public record SourceTexts(SortedMap<String, SourceText> texts, List<String> faults) {

	/** The maximum size of a text. */
	public static final int MAX_BYTES = 5_000_000;

	private static final String SUFFIX = ".txt";

	/** Reads all texts of a folder. Faults of one file do not affect the others. */
	public static SourceTexts read(Path folder) {
		SortedMap<String, SourceText> texts = new TreeMap<>();
		List<String> faults = new ArrayList<>();
		for (Path file : files(folder, faults)) {
			String name = file.getFileName().toString();
			try {
				SourceText text = read(name.substring(0, name.length() - SUFFIX.length()), file);
				texts.put(text.slug(), text);
			}
			catch (FaultyTextException ex) {
				faults.add(file + ex.getMessage());
			}
			catch (IOException ex) {
				faults.add(file + ": cannot be read: " + ex.getMessage());
			}
		}
		return new SourceTexts(Collections.unmodifiableSortedMap(texts), List.copyOf(faults));
	}

	/** The texts for {@link QuotationCheck}. */
	public Map<String, String> bySlug() {
		return texts.values().stream().collect(Collectors.toMap(SourceText::slug, SourceText::text));
	}

	private static Iterable<Path> files(Path folder, List<String> faults) {
		TreeSet<Path> files = new TreeSet<>();
		if (!Files.isDirectory(folder)) {
			faults.add(folder + ": is no folder; name the one with the files <slug>.txt");
			return files;
		}
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
			found.forEach(files::add);
		}
		catch (IOException | DirectoryIteratorException ex) {
			faults.add(folder + ": cannot be listed: " + ex.getMessage());
		}
		return files;
	}

	private static SourceText read(String slug, Path file) throws IOException {
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new FaultyTextException(": is not named after a source; its name must be <slug>.txt");
		}
		if (!Files.isRegularFile(file)) {
			throw new FaultyTextException(": is no file");
		}
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(MAX_BYTES + 1);
		}
		if (bytes.length > MAX_BYTES) {
			throw new FaultyTextException(String.format(Locale.ROOT, ": has %d bytes; a text may have %d at most",
					Files.size(file), MAX_BYTES));
		}
		String text = decode(bytes);
		if (FoldedText.of(text).folded().isBlank()) {
			throw new FaultyTextException(": is empty");
		}
		return new SourceText(slug, text, DigestUtils.sha256Hex(bytes));
	}

	private static String decode(byte[] bytes) throws FaultyTextException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, text, true);
		text.flip();
		if (result.isError()) {
			throw new FaultyTextException(
					String.format(Locale.ROOT, ":%d: is not UTF-8; save the text in that encoding",
							1 + text.chars().filter(c -> c == '\n').count()));
		}
		int zero = text.toString().indexOf('\0');
		if (zero >= 0) {
			throw new FaultyTextException(
					String.format(Locale.ROOT, ":%d: has a zero byte, so it is no UTF-8 text; save it as plain text",
							1 + text.chars().limit(zero).filter(c -> c == '\n').count()));
		}
		return text.toString();
	}

	private static final class FaultyTextException extends IOException {

		private static final long serialVersionUID = 1;

		FaultyTextException(String message) {
			super(message);
		}

	}

}
