package org.briefingapi.area;

import java.util.List;

import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation area to be recorded.
 *
 * @param misnomers wrong labels in sources
 */
public record NewArea(String slug, String name, String definition, List<String> aliases, List<String> misnomers,
		@Nullable String broader, @Nullable String note, List<NewCitation> citations) {
}
