package org.briefingapi.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.briefingapi.briefing.BriefingChange.Kind;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.history.ActorChange;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the changes made in the record after a day that concern events up to that day.
 */
@Component
class RecordChanges {

	/** The maximum number of changes of one look-up. */
	private static final int MAX = 100;

	private static final String DIVERGENCE = "Divergence";

	private final Datasets datasets;

	private final Divergences divergences;

	private final Nodes nodes;

	private final Citations citations;

	RecordChanges(Datasets datasets, Divergences divergences, Nodes nodes, Citations citations) {
		this.datasets = datasets;
		this.divergences = divergences;
		this.nodes = nodes;
		this.citations = citations;
	}

	List<BriefingChange> since(String actor, LocalDate since) {
		OffsetDateTime after = since.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
		List<ActorChange> noted = datasets.changes(actor, since, after, MAX);
		if (noted.isEmpty()) {
			return List.of();
		}
		Map<String, Divergence> disputed = divergences.bySlug(noted.stream().map(ActorChange::slug).toList());
		Map<String, Node> entries = nodes.find(noted.stream().map(change -> reference(change, disputed)).toList());
		Map<String, List<Citation>> cited = citations.of(List.copyOf(entries.keySet()));
		return noted.stream().map(change -> {
			String slug = reference(change, disputed).slug();
			return change(change, entries.get(slug), cited.getOrDefault(slug, List.of()));
		}).toList();
	}

	/** The entry of a change; for a divergence, the entry that it is about. */
	private static Reference reference(ActorChange change, Map<String, Divergence> disputed) {
		Divergence divergence = change.type().equals(DIVERGENCE) ? disputed.get(change.slug()) : null;
		return (divergence != null) ? new Reference(divergence.entryType(), divergence.entrySlug())
				: new Reference(change.type(), change.slug());
	}

	private static BriefingChange change(ActorChange change, @Nullable Node node, List<Citation> citations) {
		Entry entry = (node instanceof Entry found && change.kind() != ChangeKind.REMOVED) ? found : null;
		String label = (entry != null && !change.type().equals(DIVERGENCE)) ? entry.label() : change.label();
		Kind kind = switch (change.kind()) {
			case ADDED -> Kind.RECORDED;
			case CORRECTED -> Kind.CORRECTED;
			case REMOVED -> Kind.REMOVED;
		};
		return new BriefingChange(kind, Wording.recordChange(label, change.kind(), change.cause()), entry, label,
				(entry != null) ? entry.date() : null, change.recordedAt(), (entry != null) ? citations : List.of());
	}

}
