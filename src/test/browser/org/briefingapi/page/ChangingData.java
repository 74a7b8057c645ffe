package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** A copy of the seed data, which can be changed while a server serves it. */
final class ChangingData {

	static final String TOKEN = "a-token-of-more-than-32-characters";

	private final Path folder;

	ChangingData() {
		try {
			this.folder = Files.createTempDirectory("seed-data");
			FileSystemUtils.copyRecursively(Path.of("seed-data"), folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return folder.toString();
	}

	/** Replaces a text in a file. */
	void edit(String file, String from, String to) throws IOException {
		String text = Files.readString(folder.resolve(file));
		Files.writeString(folder.resolve(file), text.replace(from, to));
	}

	/** Replaces a text in a file, and has the server load it. */
	void change(String server, String file, String from, String to) throws Exception {
		edit(file, from, to);
		HttpRequest reload = HttpRequest.newBuilder(URI.create(server + "admin/reload"))
			.header("Authorization", "Bearer " + TOKEN)
			.POST(BodyPublishers.noBody())
			.build();
		String answer = HttpClient.newHttpClient().send(reload, BodyHandlers.ofString()).body();
		if (!answer.contains("\"changed\":true")) {
			throw new IllegalStateException(answer);
		}
	}

}
