package org.briefingapi.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.Briefings;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.search.NamedRecord;
import org.briefingapi.search.SearchType;
import org.briefingapi.search.TextSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks the sentences of a text one after the other. They are compared with the
 * briefings on the actors that the text names, and with other records.
 */
@Component
class BriefCheck {

	/** The most bytes of a text (UTF-8). */
	static final int MAX_BYTES = 100_000;

	/** The cost of a check, the same as in the schema. */
	static final long COST = 5000;

	private static final int MAX_BRIEFINGS = 24;

	/** A text of the largest size that is one has about half as many. */
	private static final int MAX_SENTENCES = 2000;

	private final Briefings briefings;

	private final TextSearch search;

	private final SentenceCheck sentenceCheck;

	private final Datasets datasets;

	private final Duration timeLimit;

	BriefCheck(Briefings briefings, TextSearch search, SentenceCheck sentenceCheck, Datasets datasets,
			CheckProperties properties) {
		this.briefings = briefings;
		this.search = search;
		this.sentenceCheck = sentenceCheck;
		this.datasets = datasets;
		this.timeLimit = properties.timeLimit();
	}

	/**
	 * Checks a text.
	 * @param asOf leaves out later events; all of the record if null
	 * @throws RequestException if the text is too long, or the search index is not ready
	 */
	CheckedBrief check(String text, @Nullable LocalDate asOf) {
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new RequestException(ErrorCode.LIMIT_EXCEEDED, "text", String.format(Locale.ROOT,
					"text has %d bytes; at most %d can be checked at once.", bytes, MAX_BYTES));
		}
		return new Run(asOf, System.nanoTime() + timeLimit.toNanos()).check(Passages.of(text).all());
	}

	/** One check. */
	private final class Run {

		private final @Nullable LocalDate asOf;

		private final long end;

		private final List<String> notLookedAt = new ArrayList<>();

		private int late;

		/**
		 * Begin a check.
		 * @param end its time limit
		 */
		private Run(@Nullable LocalDate asOf, long end) {
			this.asOf = asOf;
			this.end = end;
		}

		private CheckedBrief check(List<Passage> passages) {
			List<Passage> all = passages.stream().filter(passage -> passage.skipped() == null).toList();
			List<Passage> read = all.subList(0, Math.min(MAX_SENTENCES, all.size()));
			Map<Passage, List<NamedRecord>> names = names(read);
			EvidencePool pool = pool(names.values());
			List<CheckedSentence> sentences = read.stream()
				.map(passage -> check(passage, names.getOrDefault(passage, List.of()), pool))
				.toList();
			tell("Sentences for which the time was over", late);
			tell("Sentences after the first " + MAX_SENTENCES, all.size() - read.size());
			tellSkipped(passages);
			return new CheckedBrief(datasets.dataset().orElseThrow().version(), sentences, notLookedAt, late > 0);
		}

		private CheckedSentence check(Passage passage, List<NamedRecord> names, EvidencePool pool) {
			try {
				if (!isOver()) {
					return sentenceCheck.check(passage, names, pool, asOf);
				}
			}
			catch (RequestException ex) {
				if (ex.code() != ErrorCode.TIMEOUT) {
					throw ex;
				}
			}
			late++;
			return CheckedSentence.notChecked(passage, "The time for the check was over.");
		}

		private boolean isOver() {
			return System.nanoTime() - end > 0;
		}

		private Map<Passage, List<NamedRecord>> names(List<Passage> passages) {
			Map<Passage, List<NamedRecord>> names = new IdentityHashMap<>();
			for (Passage passage : passages) {
				if (!isOver() && SentenceCheck.isShort(passage)) {
					names.put(passage, search.names(passage.text()));
				}
			}
			return names;
		}

		/** The briefings on the actors that are named most often. */
		private EvidencePool pool(Collection<List<NamedRecord>> names) {
			Map<String, Integer> named = new TreeMap<>();
			names.stream()
				.flatMap(List::stream)
				.filter(name -> name.type() == SearchType.ACTOR)
				.forEach(name -> named.merge(name.slug(), 1, Integer::sum));
			List<String> actors = named.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Integer>comparingByValue()
					.reversed()
					.thenComparing(Map.Entry.comparingByKey()))
				.map(Map.Entry::getKey)
				.toList();
			EvidencePool pool = new EvidencePool();
			int read = 0;
			while (read < Math.min(MAX_BRIEFINGS, actors.size()) && !isOver()) {
				pool.addBriefing(briefings.text(new BriefingRequest(actors.get(read++), null, null, null, asOf, null))
					.markdown());
			}
			if (read < actors.size()) {
				notLookedAt.add(String.format(Locale.ROOT, "The briefings on %d of the %d actors that the text names.",
						actors.size() - read, actors.size()));
			}
			return pool;
		}

		private void tellSkipped(List<Passage> passages) {
			Map<String, Integer> skipped = new TreeMap<>();
			passages.stream()
				.filter(passage -> passage.skipped() != null)
				.forEach(passage -> skipped.merge(passage.skipped(), 1, Integer::sum));
			skipped.forEach((kind, count) -> tell("Lines of the kind " + kind, count));
		}

		private void tell(String kind, int count) {
			if (count > 0) {
				notLookedAt.add(kind + ": " + count + ".");
			}
		}

	}

}
