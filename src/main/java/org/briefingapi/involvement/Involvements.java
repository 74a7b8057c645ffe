package org.briefingapi.involvement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.briefingapi.edtf.PartialDate;
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

/** The entries in which an actor takes part, or which mention the actor. */
@Component
public class Involvements {

	private static final Order<InvolvementEntity> OLDEST_FIRST = Order.ascending("DATE",
			List.of(Key.date("earliest", involvement -> involvement.earliest),
					Key.text("entry", involvement -> involvement.entry)));

	private static final ParentJoin OF_ACTOR = ParentJoin.own("actor");

	private final KeysetQuery<InvolvementEntity, Reference> query;

	Involvements(EntityManager entityManager) {
		this.query = new KeysetQuery<>(entityManager, InvolvementEntity.class,
				involvement -> new Reference(involvement.entryType, involvement.entry));
	}

	/** The dated entries that involve an actor, by date. */
	public Connection<Reference> ofActor(String actor, LocalDate asOf, PageRequest page) {
		Conditions dated = Conditions.NONE.and(Condition.atMost("earliest", asOf))
			.and(Condition.after("earliest", PartialDate.UNDATED));
		return query.page("timeline" + asOf, OF_ACTOR, actor, dated, OLDEST_FIRST, page);
	}

	/**
	 * The condition that an entry involves one of these actors.
	 * @param entry the attribute that has the slug of the entry
	 */
	public static Condition anyOf(Collection<String> actors, String entry) {
		return Condition.exists(InvolvementEntity.class, "entry", entry, Condition.in("actor", actors));
	}

	/**
	 * A join from actors to items about entries that involve them.
	 * @param entry the attribute of the item that has the slug of the entry
	 */
	public static ParentJoin joinedBy(String entry) {
		return ParentJoin.over(InvolvementEntity.class, "actor", "entry", entry);
	}

}
