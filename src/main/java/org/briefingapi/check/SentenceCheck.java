package org.briefingapi.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.briefingapi.check.CheckedSentence.CheckEvidence;
import org.briefingapi.check.CheckedSentence.Found;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Divergences;
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
 * Compares one sentence with those of briefings, and with the records that it shares most
 * words with.
 */
@Component
class SentenceCheck {

	private static final int MAX_LENGTH = 5000;

	private static final int MAX_TOKENS = 200;

	private static final int MAX_RECORDS = 8;

	private static final int MAX_EVIDENCE = 2;

	private static final String TOO_LONG = "It is too long to compare.";

	private final TextSearch search;

	private final Divergences divergences;

	private final Citations citations;

	private final Sources sources;

	SentenceCheck(TextSearch search, Divergences divergences, Citations citations, Sources sources) {
		this.search = search;
		this.divergences = divergences;
		this.citations = citations;
		this.sources = sources;
	}

	/** Whether it is short enough to be looked at. */
	static boolean isShort(Passage sentence) {
		return sentence.text().length() <= MAX_LENGTH;
	}

	/**
	 * Checks a sentence.
	 * @param names the names in it
	 * @param pool the sentences of briefings
	 * @param asOf leaves out later events; all of the record if null
	 * @throws RequestException if the search for records like it takes too long
	 */
	CheckedSentence check(Passage sentence, List<NamedRecord> names, EvidencePool pool, @Nullable LocalDate asOf) {
		if (!isShort(sentence)) {
			return CheckedSentence.notChecked(sentence, TOO_LONG);
		}
		Found found = Findings.in(sentence.text(), names);
		List<Token> tokens = SentenceStart.uncapitalised(sentence.text(), Token.of(sentence.text()), names);
		if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
			return CheckedSentence.notChecked(sentence, tokens.isEmpty() ? "It has no words to compare." : TOO_LONG);
		}
		Aliases aliases = Aliases.of(names);
		List<Token> unified = aliases.unified(sentence.text(), tokens);
		List<RecordSentence> candidates = pool.candidates(tokens);
		List<SentenceComparison> ofBriefings = compared(unified, candidates.stream(), aliases);
		if (!ofBriefings.isEmpty() && ofBriefings.get(0).isWhole()) {
			return judged(sentence, ofBriefings, aliases, Map.of(), found);
		}
		List<FoundText> records = search.similar(sentence.text(), asOf, MAX_RECORDS);
		List<SentenceComparison> all = compared(unified,
				Stream.concat(candidates.stream(), records.stream().flatMap(record -> pool.of(record).stream())),
				aliases);
		return judged(sentence, all, aliases, disputes(records), found);
	}

	private static List<SentenceComparison> compared(List<Token> sentence, Stream<RecordSentence> candidates,
			Aliases aliases) {
		return candidates.map(evidence -> SentenceComparison.of(sentence, evidence, aliases))
			.sorted(SentenceComparison.BEST_FIRST)
			.toList();
	}

	private CheckedSentence judged(Passage sentence, List<SentenceComparison> compared, Aliases aliases,
			Map<String, List<String>> disputes, Found found) {
		if (compared.isEmpty()) {
			return CheckedSentence.of(sentence, new Judgement(Verdict.NOT_IN_RECORD, List.of()), found, List.of());
		}
		Judgement judgement = Judgement.of(compared.get(0), sentence.text(), aliases, disputes);
		judgement = Quotations.check(found.quotations(), compared, judgement);
		List<SentenceComparison> near = (judgement.verdict() == Verdict.NOT_IN_RECORD) ? List.of()
				: compared.subList(0, Math.min(MAX_EVIDENCE, compared.size()));
		return CheckedSentence.of(sentence, judgement, found, near.stream().map(this::evidence).toList());
	}

	private CheckEvidence evidence(SentenceComparison comparison) {
		FoundText record = comparison.evidence().source();
		return new CheckEvidence(comparison.evidence().text(), (record != null) ? record.slug() : null,
				(record != null) ? references(record.slug()) : comparison.evidence().references());
	}

	private List<String> references(String slug) {
		List<Citation> cited = citations.of(List.of(slug)).getOrDefault(slug, List.of());
		Map<String, Source> named = sources.bySlug(cited.stream().map(Citation::sourceSlug).distinct().toList());
		return cited.stream()
			.map(citation -> reference(citation, Objects.requireNonNull(named.get(citation.sourceSlug()))))
			.toList();
	}

	/** Written as the notes of briefings are. */
	private static String reference(Citation citation, Source source) {
		List<String> parts = new ArrayList<>(List.of(source.title()));
		if (source.url() != null) {
			parts.add("<" + source.url() + ">");
		}
		if (citation.locator() != null) {
			parts.add(citation.locator());
		}
		return String.join(", ", parts) + ((citation.passage() != null) ? ": “" + citation.passage() + "”" : "");
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

}
