package org.briefingapi.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request.
 *
 * @param depth the nesting depth of fields
 * @param fields the number of fields of an operation; a fragment counts at each spread
 * @param aliases the number of aliases in a document
 * @param directives the number of directives in a document
 * @param tokens the number of tokens in a document
 * @param characters the number of characters in a document
 * @param digits the number of digits of a number in a document
 * @param listSize the number of entries of a list in an argument or a variable
 * @param inputDepth the nesting depth of objects in an argument or a variable
 * @param inputValues the number of values in all arguments of a document, and in all
 * variables
 * @param cost the estimated cost of an operation
 * @param listEstimate the assumed number of entries of a list without pages, if neither
 * the data nor the schema gives one
 * @param expensive the cost from which an operation counts as expensive
 * @param expensiveAtOnce the number of concurrent expensive operations
 * @param expensiveWait the maximum time that an expensive operation or a page waits for
 * its turn
 * @param pagesAtOnce the number of concurrent requests on routes other than GraphQL
 * @param values the number of values in an answer
 * @param answer the approximate size of an answer
 * @param time the execution time
 * @param body the size of a request body
 * @param bodyTime the time in which the request body has to arrive
 */
@ConfigurationProperties("briefing.limits")
public record Limits(@DefaultValue("20") int depth, @DefaultValue("1000") int fields, @DefaultValue("100") int aliases,
		@DefaultValue("50") int directives, @DefaultValue("10000") int tokens, @DefaultValue("100000") int characters,
		@DefaultValue("1000") int digits, @DefaultValue("100") int listSize, @DefaultValue("4") int inputDepth,
		@DefaultValue("1000") int inputValues, @DefaultValue("50000") int cost, @DefaultValue("5") int listEstimate,
		@DefaultValue("1000") int expensive, @DefaultValue("4") int expensiveAtOnce,
		@DefaultValue("1s") Duration expensiveWait, @DefaultValue("4") int pagesAtOnce,
		@DefaultValue("100000") int values, @DefaultValue("5MB") DataSize answer, @DefaultValue("10s") Duration time,
		@DefaultValue("256KB") DataSize body, @DefaultValue("10s") Duration bodyTime) {
}
