package org.briefingapi.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is new in a briefing since an earlier day: what happened, and what was recorded,
 * corrected or removed of what had happened before.
 */
@Component
class Changes {

	/** The most changes of the data that one look-up gives. */
	private static final int MAX = 100;

	private static final String DIVERGENCE = "Divergence";

	private final Timeline timeline;

	private final Datasets datasets;

	private final Divergences divergences;

	private final Nodes nodes;

	Changes(Timeline timeline, Datasets datasets, Divergences divergences, Nodes nodes) {
		this.timeline = timeline;
		this.datasets = datasets;
		this.divergences = divergences;
		this.nodes = nodes;
	}

	List<BriefingChange> since(String actor, LocalDate since, LocalDate asOf) {
		List<BriefingChange> changes = new ArrayList<>();
		for (Entry entry : timeline.between(actor, since, asOf)) {
			changes.add(new BriefingChange(Kind.HAPPENED, entry, entry.label(), entry.date(), null,
					"It happened " + Wording.when(entry.date()) + "."));
		}
		OffsetDateTime after = since.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
		List<ActorChange> noted = datasets.changes(actor, since, after, MAX);
		Map<String, Divergence> disputed = divergences.bySlug(noted.stream().map(ActorChange::slug).toList());
		Map<String, Node> entries = nodes.find(noted.stream().map(change -> reference(change, disputed)).toList());
		noted.forEach(change -> changes.add(change(change, entries.get(reference(change, disputed).slug()))));
		return changes;
	}

	/** The entry that a change is about; a divergence is about its entry. */
	private static Reference reference(ActorChange change, Map<String, Divergence> disputed) {
		Divergence divergence = change.type().equals(DIVERGENCE) ? disputed.get(change.slug()) : null;
		return (divergence != null) ? new Reference(divergence.entryType(), divergence.entrySlug())
				: new Reference(change.type(), change.slug());
	}

	private static BriefingChange change(ActorChange change, @Nullable Node node) {
		Entry entry = (node instanceof Entry found && change.kind() != ChangeKind.REMOVED) ? found : null;
		return switch (change.kind()) {
			case ADDED -> of(Kind.RECORDED, change, entry, "It had happened before, and was recorded since.");
			case CORRECTED -> of(Kind.CORRECTED, change, entry, change.cause());
			case REMOVED -> of(Kind.REMOVED, change, entry, "It was taken out of the data.");
		};
	}

	private static BriefingChange of(Kind kind, ActorChange change, @Nullable Entry entry, String cause) {
		String label = (entry != null && !change.type().equals(DIVERGENCE)) ? entry.label() : change.label();
		return new BriefingChange(kind, entry, label, (entry != null) ? entry.date() : null, change.recordedAt(),
				cause);
	}

}
