package org.briefingapi.actor;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of actors, for loads and exports. */
@Component
class ActorStore implements RecordStore<NewActor> {

	private final Actors actors;

	ActorStore(Actors actors) {
		this.actors = actors;
	}

	@Override
	public RecordTable<NewActor> table() {
		return new RecordTable<>("Actor", "actor", "name", NewActor.class);
	}

	@Override
	public void add(List<NewActor> records, UnaryOperator<String> origins) {
		actors.add(records);
	}

	@Override
	public void revise(List<NewActor> records, UnaryOperator<String> origins) {
		actors.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, name, kind, note from actor where slug in (:slugs) order by slug""")
			.withParts("affiliations", """
					select actor, id, organisation, kind, title, from_date as "from", to_date as "to" from affiliation
					where actor in (:slugs) order by actor, ordinal""")
			.withList("aliases", """
					select actor, id, name as item from actor_name where actor in (:slugs) and ordinal > 0 order by
					actor, ordinal""")
			.withMap("codes",
					"""
							select actor, scheme, code as item from actor_code where actor in (:slugs) order by actor, ordinal""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("Actor.codes", "actor_code", "actor"),
				new ListRelation("Actor.affiliations", "affiliation", "actor"),
				new ListRelation("Actor.members", "affiliation", "organisation"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(
				new ExportTable("actors", "An actor: a speaker, party, proposer or publisher.",
						"slug, name, kind, note from actor order by slug"),
				new ExportTable("actor-names", "The name of an actor (ordinal 0) or an alias.", """
						actor, ordinal, name from actor_name order by actor, ordinal"""),
				new ExportTable("actor-codes", "A code of an actor.",
						"actor, scheme, code from actor_code order by actor, ordinal"),
				new ExportTable("affiliations", "A tie between an actor and an organisation.", """
						actor, ordinal, organisation, kind, title, from_date, to_date from affiliation order by actor,
						ordinal"""));
	}

	@Override
	public Set<String> derivedFields() {
		return Set.of("affiliations", "kind", "name");
	}

	@Override
	public Set<String> factFields() {
		return Set.of("affiliations", "kind");
	}

	@Override
	public List<String> releases() {
		return List.of("delete from actor_code where actor in (:slugs)");
	}

}
