package org.briefingapi.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.Recorded;
import org.briefingapi.graph.Entry;
import org.briefingapi.graph.Node;
import org.briefingapi.graph.Nodes;
import org.briefingapi.graph.Nodes.Reference;

import org.springframework.stereotype.Component;

/**
 * What is new in a briefing since an earlier day: what happened, and what was recorded or
 * corrected.
 */
@Component
class Changes {

	/** The most corrections that one look-up gives. */
	private static final int MOST = 100;

	private final Timeline timeline;

	private final EntityManager entityManager;

	private final Nodes nodes;

	Changes(Timeline timeline, EntityManager entityManager, Nodes nodes) {
		this.timeline = timeline;
		this.entityManager = entityManager;
		this.nodes = nodes;
	}

	List<BriefingChange> since(String actor, LocalDate since, LocalDate asOf) {
		List<BriefingChange> changes = new ArrayList<>();
		for (Entry entry : timeline.between(actor, since, asOf)) {
			changes.add(new BriefingChange(BriefingChange.Kind.HAPPENED, entry, entry.label(), entry.date(), null,
					"It happened " + Wording.when(entry.date()) + "."));
		}
		OffsetDateTime after = since.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
		List<Recorded> revised = revised(actor, since, after);
		Map<String, Node> entries = nodes
			.find(revised.stream().map(recorded -> new Reference(recorded.type(), recorded.slug())).toList());
		revised.forEach(recorded -> changes.add(change((Entry) entries.get(recorded.slug()), recorded, after)));
		return changes;
	}

	private List<Recorded> revised(String actor, LocalDate since, OffsetDateTime after) {
		return entityManager.createQuery("""
				select new org.briefingapi.dataset.Recorded(n.slug, n.type, n.recordedAt, n.revisedAt)
				from MomentEntity m join NodeEntity n on n.slug = m.entry
				where m.actor = :actor and m.earliest <= :since and n.revisedAt >= :after
				order by n.revisedAt, n.slug
				""", Recorded.class)
			.setParameter("actor", actor)
			.setParameter("since", since)
			.setParameter("after", after)
			.setMaxResults(MOST)
			.getResultList();
	}

	private static BriefingChange change(Entry entry, Recorded recorded, OffsetDateTime after) {
		boolean isNew = !recorded.recordedAt().isBefore(after);
		return new BriefingChange(isNew ? BriefingChange.Kind.RECORDED : BriefingChange.Kind.CORRECTED, entry,
				entry.label(), entry.date(), recorded.revisedAt(),
				isNew ? "It had happened before, and was recorded since." : "What is recorded of it was corrected.");
	}

}
