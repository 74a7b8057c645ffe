package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.KeysetQuery;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.ParentJoin;

import org.springframework.stereotype.Component;

/** The entries that concern an actor, by date. Undated ones have no place in it. */
@Component
class Timeline {

	private static final Order<MomentEntity> OLDEST_FIRST = Order.ascending("DATE",
			List.of(Key.date("earliest", moment -> moment.earliest), Key.text("entry", moment -> moment.entry)));

	private static final ParentJoin OF_ACTOR = ParentJoin.own("actor");

	private final Nodes nodes;

	private final KeysetQuery<MomentEntity, Reference> listing;

	Timeline(EntityManager entityManager, Nodes nodes) {
		this.nodes = nodes;
		this.listing = new KeysetQuery<>(entityManager, MomentEntity.class,
				moment -> new Reference(moment.entryType, moment.entry));
	}

	Connection<Entry> page(String actor, LocalDate asOf, PageRequest page) {
		Conditions dated = Conditions.NONE.and(Condition.atMost("earliest", asOf))
			.and(Condition.after("earliest", PartialDate.OPEN_START));
		return listing.page("timeline" + asOf, OF_ACTOR, actor, dated, OLDEST_FIRST, page).map(this::entries);
	}

	private List<Entry> entries(List<Reference> references) {
		Map<String, Node> found = nodes.find(references);
		return references.stream().map(reference -> (Entry) found.get(reference.slug())).toList();
	}

}
