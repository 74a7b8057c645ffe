package org.briefingapi.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

import tools.jackson.databind.node.ObjectNode;

/**
 * Writes bulk data in the format of the seed data, one record in each line. The bytes of
 * a size are always the same.
 */
public final class BenchData {

	private final BenchSize size;

	private final Path folder;

	private BenchData(BenchSize size, Path folder) {
		this.size = size;
		this.folder = folder;
	}

	/**
	 * Writes bulk data.
	 * @param args the size (S, M or L) and the folder
	 */
	public static void main(String[] args) throws IOException {
		write(BenchSize.valueOf(args[0]), Path.of(args[1]));
	}

	/** Writes bulk data of that size to the folder. */
	public static void write(BenchSize size, Path folder) throws IOException {
		Files.createDirectories(folder);
		new BenchData(size, folder).write();
	}

	private void write() throws IOException {
		BenchRecords records = new BenchRecords(size);
		write("sources", size.sources(), records::source);
		write("actors", size.actors(), records::actor);
		write("areas", size.areas(), records::area);
		write("events", size.events(), records::event);
		write("agreements", size.agreements(), new BenchAgreements(size)::agreement);
		write("statements", size.statements(), new BenchStatements(size)::statement);
	}

	private void write(String name, int count, IntFunction<ObjectNode> records) throws IOException {
		try (Writer writer = Files.newBufferedWriter(folder.resolve(name + ".ndjson"))) {
			for (int i = 0; i < count; i++) {
				writer.write(records.apply(i).toString());
				writer.write('\n');
			}
		}
	}

}
