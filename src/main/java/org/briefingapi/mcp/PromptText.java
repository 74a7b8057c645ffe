package org.briefingapi.mcp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a person can pick in an assistant.
 *
 * @param arguments the descriptions of its arguments, by name
 * @param template its text, with arguments in braces
 */
record PromptText(String name, String title, String description, Map<String, String> arguments, String template) {

	private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

	private static final String RULES = """
			Say only what the tool gives, keep each reserve of its wording, and cite as it cites. \
			Tell on what the sources disagree and what they leave open, until which day the record goes, \
			and the version of the data set.""";

	static final List<PromptText> ALL = List.of(
			new PromptText("brief-me", "Brief me on an actor", "A briefing on one actor, with its sources.",
					Map.of("actor", "A name or slug, such as japan"),
					"""
							Brief me on {actor}. Find its slug with the tool search if {actor} is none, then call the tool \
							briefing. \
							"""
							+ RULES),
			new PromptText("what-changed", "What changed", "What changed about an actor after a day.",
					new java.util.TreeMap<>(
							Map.of("actor", "A name or slug, such as japan", "since", "A day, such as 2023-07-01")),
					"""
							What changed about {actor} after {since}? Find its slug with the tool search if {actor} is none, then \
							call the tool briefing with since {since}. \
							"""
							+ RULES),
			new PromptText("check-my-draft", "Check my draft", "A draft held against the record, sentence by sentence.",
					Map.of("draft", "The text"),
					"""
							Check the draft below with the tool check. List each sentence that is not borne out, with its verdict, \
							the remark, and what the record says instead. Do not call a sentence right or wrong that the tool did \
							not compare, and say which these are. \
							"""
							+ RULES + "\n\n{draft}"));

	/** The text with the arguments in it. */
	String with(Map<String, String> given) {
		// all at once, since an argument may have braces, too
		return FIELD.matcher(template)
			.replaceAll(field -> Matcher.quoteReplacement(given.getOrDefault(field.group(1), field.group())));
	}

}
