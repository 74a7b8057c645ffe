package org.briefingapi.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.Hierarchy;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The changes in the areas between two revisions of an agreement. A change that the
 * sources leave open stays unknown.
 *
 * @param from the earlier agreement
 * @param to the later agreement
 * @param areas in the order of the later list, then the areas that only the earlier list
 * has
 */
public record AreaExpansion(Agreement from, Agreement to, @Nullable Integer statedFrom, @Nullable Integer statedTo,
		@Nullable Integer netChange, List<AreaChange> areas, @Nullable Integer unnamedFrom,
		@Nullable Integer unnamedTo) {

	/** The areas in groups of the same change, those of the later list first. */
	public List<ExpansionLine> lines() {
		Map<ExpansionLine.Kind, List<AreaChange>> byKind = areas.stream()
			.collect(Collectors.groupingBy(ExpansionLine.Kind::of));
		List<ExpansionLine> lines = new ArrayList<>();
		for (ExpansionLine.Kind kind : ExpansionLine.Kind.values()) {
			List<AreaChange> named = byKind.getOrDefault(kind, List.of());
			Integer unnamed = switch (kind) {
				case UNNAMED_LATER -> unnamedTo;
				case UNNAMED_EARLIER -> unnamedFrom;
				default -> null;
			};
			int count = (unnamed != null) ? unnamed : named.size();
			if (count > 0) {
				lines.add(new ExpansionLine(kind, count, named));
			}
		}
		return lines;
	}

	static AreaExpansion between(Revision from, Revision to, Supplier<Hierarchy> hierarchy) {
		AreaCount before = from.count();
		AreaCount after = to.count();
		Integer netChange = (before.stated() != null && after.stated() != null) ? after.stated() - before.stated()
				: null;
		return new AreaExpansion(from.agreement(), to.agreement(), before.stated(), after.stated(), netChange,
				changes(from, to, hierarchy), before.unnamed(), after.unnamed());
	}

	private static List<AreaChange> changes(Revision from, Revision to, Supplier<Hierarchy> hierarchy) {
		List<AreaChange> changes = new ArrayList<>();
		Set<String> earlier = from.names();
		Set<String> later = to.names();
		// a list with a wide area may still cover the narrower one
		Set<String> meant = to.isComplete() ? hierarchy.get().withNarrower(later) : Set.of();
		for (AgreedArea area : to.areas()) {
			changes.add(earlier.contains(area.area().slug()) ? retained(area, from, to) : added(area, from, to));
		}
		for (AgreedArea area : from.areas()) {
			if (!later.contains(area.area().slug())) {
				changes.add(dropped(area, from, to.isComplete() && !meant.contains(area.area().slug())));
			}
		}
		return changes;
	}

	private static AreaChange retained(AgreedArea area, Revision from, Revision to) {
		List<Citation> citations = to.naming(area.area().slug());
		citations.addAll(from.naming(area.area().slug()));
		return new AreaChange(area.area(), AreaChangeKind.RETAINED, AreaList.BOTH, citations);
	}

	private static AreaChange added(AgreedArea area, Revision from, Revision to) {
		List<Citation> adding = to.adding(area);
		if (!adding.isEmpty()) {
			return new AreaChange(area.area(), AreaChangeKind.ADDED, AreaList.LATER, adding);
		}
		return new AreaChange(area.area(),
				(from.isComplete() && to.isComplete()) ? AreaChangeKind.ADDED : AreaChangeKind.UNKNOWN, AreaList.LATER,
				to.naming(area.area().slug()));
	}

	private static AreaChange dropped(AgreedArea area, Revision from, boolean certain) {
		return new AreaChange(area.area(), certain ? AreaChangeKind.DROPPED : AreaChangeKind.UNKNOWN, AreaList.EARLIER,
				from.naming(area.area().slug()));
	}

}
