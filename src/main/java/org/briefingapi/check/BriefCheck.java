package org.briefingapi.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.Briefings;
import org.briefingapi.check.CheckedSentence.CheckEvidence;
import org.briefingapi.check.CheckedSentence.Found;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.search.FoundText;
import org.briefingapi.search.NamedRecord;
import org.briefingapi.search.SearchType;
import org.briefingapi.search.TextSearch;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Source;
import org.briefingapi.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares each sentence of a text with the sentences of the briefings on the actors that
 * the text names, and with the words of the records that it shares most words with.
 */
@Component
class BriefCheck {

	/** The most bytes of a text (UTF-8). */
	static final int MAX_BYTES = 100_000;

	/** What a check counts as, as the schema has it. */
	static final long COST = 5000;

	private static final int MAX_BRIEFINGS = 24;

	private static final int MAX_RECORDS = 8;

	private static final int MAX_TOKENS = 200;

	private static final int MAX_EVIDENCE = 2;

	private final Briefings briefings;

	private final TextSearch search;

	private final Divergences divergences;

	private final Citations citations;

	private final Sources sources;

	private final Datasets datasets;

	private final Duration timeLimit;

	BriefCheck(Briefings briefings, TextSearch search, Divergences divergences, Citations citations, Sources sources,
			Datasets datasets, CheckProperties properties) {
		this.briefings = briefings;
		this.search = search;
		this.divergences = divergences;
		this.citations = citations;
		this.sources = sources;
		this.datasets = datasets;
		this.timeLimit = properties.timeLimit();
	}

	/**
	 * Checks a text.
	 * @param asOf leaves out what happened later; all of the record if null
	 * @throws RequestException if the text is too long, or the search index is not ready
	 */
	CheckedBrief check(String text, @Nullable LocalDate asOf) {
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new RequestException(ErrorCode.LIMIT_EXCEEDED, "text", String.format(Locale.ROOT,
					"text has %d bytes; at most %d can be checked at once.", bytes, MAX_BYTES));
		}
		long end = System.nanoTime() + timeLimit.toNanos();
		Passages passages = Passages.of(text);
		List<String> notLookedAt = new ArrayList<>();
		Map<Passage, List<NamedRecord>> names = new IdentityHashMap<>();
		passages.all()
			.stream()
			.filter(passage -> passage.skipped() == null)
			.forEach(passage -> names.put(passage, search.names(passage.text())));
		EvidencePool pool = pool(names.values(), asOf, notLookedAt);
		List<CheckedSentence> sentences = new ArrayList<>();
		Map<String, Integer> skipped = new TreeMap<>();
		int late = 0;
		for (Passage passage : passages.all()) {
			if (passage.skipped() != null) {
				skipped.merge(passage.skipped(), 1, Integer::sum);
			}
			else if (System.nanoTime() > end) {
				late++;
				sentences.add(sentence(text, passage,
						new Judgement(Verdict.NOT_CHECKED, List.of("The time for the check was over.")), Found.NOTHING,
						List.of()));
			}
			else {
				sentences.add(check(text, passage, names.getOrDefault(passage, List.of()), pool, asOf));
			}
		}
		skipped.forEach((what, count) -> notLookedAt.add("Lines of the kind " + what + ": " + count + "."));
		if (late > 0) {
			notLookedAt.add("Sentences for which the time was over: " + late + ".");
		}
		return new CheckedBrief(datasets.dataset().orElseThrow().version(), sentences, notLookedAt);
	}

	/** The briefings on the actors that are named most often. */
	private EvidencePool pool(Collection<List<NamedRecord>> names, @Nullable LocalDate asOf, List<String> notLookedAt) {
		Map<String, Integer> named = new TreeMap<>();
		names.stream()
			.flatMap(List::stream)
			.filter(name -> name.type() == SearchType.ACTOR)
			.forEach(name -> named.merge(name.slug(), 1, Integer::sum));
		EvidencePool pool = new EvidencePool();
		named.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(MAX_BRIEFINGS)
			.forEach(each -> pool.addBriefing(
					briefings.text(new BriefingRequest(each.getKey(), null, null, null, asOf, null)).markdown()));
		if (named.size() > MAX_BRIEFINGS) {
			notLookedAt.add(String.format(Locale.ROOT, "The briefings on %d of the %d actors that the text names.",
					named.size() - MAX_BRIEFINGS, named.size()));
		}
		return pool;
	}

	private CheckedSentence check(String text, Passage passage, List<NamedRecord> names, EvidencePool pool,
			@Nullable LocalDate asOf) {
		List<Token> tokens = tokens(passage.text(), names);
		Found found = Findings.in(passage.text(), names);
		if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
			return sentence(text, passage,
					new Judgement(Verdict.NOT_CHECKED,
							List.of(tokens.isEmpty() ? "It has no words to compare." : "It is too long to compare.")),
					found, List.of());
		}
		List<SentenceComparison> ofBriefings = compared(tokens, pool.candidates(tokens).stream());
		if (!ofBriefings.isEmpty() && ofBriefings.get(0).isWhole()) {
			return judged(text, passage, tokens, ofBriefings, Map.of(), found);
		}
		List<FoundText> records = search.similar(passage.text(), asOf, MAX_RECORDS);
		List<SentenceComparison> all = compared(tokens, Stream.concat(pool.candidates(tokens).stream(),
				records.stream().flatMap(record -> EvidencePool.of(record).stream())));
		return judged(text, passage, tokens, all, disputes(records), found);
	}

	/** The words; the first one is capitalised, whether it is a name or not. */
	private static List<Token> tokens(String sentence, List<NamedRecord> names) {
		List<Token> tokens = new ArrayList<>(Token.of(sentence));
		if (!tokens.isEmpty() && sentence.startsWith(tokens.get(0).written())
				&& names.stream().noneMatch(name -> name.start() == 0)) {
			tokens.set(0, tokens.get(0).uncapitalised());
		}
		return tokens;
	}

	private static List<SentenceComparison> compared(List<Token> tokens, Stream<RecordSentence> candidates) {
		return candidates.map(evidence -> SentenceComparison.of(tokens, evidence))
			.sorted(SentenceComparison.BEST_FIRST)
			.toList();
	}

	private CheckedSentence judged(String text, Passage passage, List<Token> tokens, List<SentenceComparison> compared,
			Map<String, List<String>> disputes, Found found) {
		if (compared.isEmpty()) {
			return sentence(text, passage, new Judgement(Verdict.NOT_IN_RECORD, List.of()), found, List.of());
		}
		Judgement judgement = Judgement.of(compared.get(0), tokens, disputes);
		judgement = Quotations.check(found.quotations(), compared, judgement);
		List<SentenceComparison> near = (judgement.verdict() == Verdict.NOT_IN_RECORD) ? List.of()
				: compared.subList(0, Math.min(MAX_EVIDENCE, compared.size()));
		return sentence(text, passage, judgement, found, near.stream().map(this::evidence).toList());
	}

	private CheckEvidence evidence(SentenceComparison comparison) {
		FoundText record = comparison.evidence().source();
		return new CheckEvidence(comparison.evidence().text(), (record != null) ? record.slug() : null,
				(record != null) ? references(record.slug()) : comparison.evidence().references());
	}

	private List<String> references(String slug) {
		List<Citation> cited = citations.of(List.of(slug)).getOrDefault(slug, List.of());
		Map<String, Source> named = sources.bySlug(cited.stream().map(Citation::sourceSlug).distinct().toList());
		return cited.stream().map(citation -> {
			String title = Objects.requireNonNull(named.get(citation.sourceSlug())).title();
			String locator = (citation.locator() != null) ? ", " + citation.locator() : "";
			return title + locator + ((citation.passage() != null) ? ": “" + citation.passage() + "”" : "");
		}).toList();
	}

	private Map<String, List<String>> disputes(Collection<FoundText> records) {
		Map<String, List<String>> questions = new HashMap<>();
		divergences.ofEntries(records.stream().map(FoundText::slug).toList())
			.forEach((entry, of) -> questions.put(entry, of.stream().map(Divergence::question).toList()));
		records.stream()
			.filter(record -> record.type() == SearchType.DIVERGENCE)
			.forEach(record -> questions.put(record.slug(), List.of(record.label())));
		return questions;
	}

	private static CheckedSentence sentence(String text, Passage passage, Judgement judgement, Found found,
			List<CheckEvidence> evidence) {
		return new CheckedSentence(passage.text(), text.codePointCount(0, passage.start()),
				text.codePointCount(0, passage.end()), judgement.verdict(), judgement.remarks(), found, evidence);
	}

}
