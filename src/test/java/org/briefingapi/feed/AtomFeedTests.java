package org.briefingapi.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

import org.briefingapi.history.ChangeKind;
import org.briefingapi.history.SubjectChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AtomFeedTests {

	private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-11-01T10:00:00Z");

	private static final Pattern ENTRY_ID = Pattern.compile("<entry><id>([^<]+)</id>");

	@Test
	void givesEveryEntryAnIdOfItsOwnEvenIfTheDataReturnsToAnEarlierVersion() {
		String feed = write(change(ChangeKind.CORRECTED, FIRST.plusDays(2)),
				change(ChangeKind.CORRECTED, FIRST.plusDays(1)), change(ChangeKind.CORRECTED, FIRST));
		assertThat(ENTRY_ID.matcher(feed).results().map(match -> match.group(1))).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void keepsTheIdOfAnEntryWhenTheFeedGrows() {
		String before = write(change(ChangeKind.ADDED, FIRST));
		String after = write(change(ChangeKind.CORRECTED, FIRST.plusDays(1)), change(ChangeKind.ADDED, FIRST));
		assertThat(ENTRY_ID.matcher(after).results().map(match -> match.group(1)))
			.endsWith(ENTRY_ID.matcher(before).results().findFirst().orElseThrow().group(1));
	}

	@Test
	void linksAnEntryToItsRecordWhileThereIsOne() {
		assertThat(write(change(ChangeKind.CORRECTED, FIRST)))
			.contains("rel=\"alternate\" href=\"https://example.org/id/japan\"");
		assertThat(write(change(ChangeKind.REMOVED, FIRST))).doesNotContain("/id/japan");
	}

	@Test
	void linksEntriesOnAHostNamedAsTheFolderOfFeeds() {
		assertThat(write("http://feeds/feeds/actors/japan.atom", change(ChangeKind.CORRECTED, FIRST)))
			.contains("href=\"http://feeds/id/japan\"");
	}

	private static SubjectChange change(ChangeKind kind, OffsetDateTime at) {
		return new SubjectChange("japan", "Actor", kind, "Japan", "Corrected.", at, "one-version");
	}

	private static String write(SubjectChange... changes) {
		return write("https://example.org/feeds/actors/japan.atom", changes);
	}

	private static String write(String address, SubjectChange... changes) {
		byte[] feed = new AtomFeed(address, "https://example.org/briefings/japan", "Japan", "CC BY 4.0")
			.write(List.of(changes), FIRST);
		return new String(feed, StandardCharsets.UTF_8);
	}

}
