package org.briefingapi.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request.
 *
 * @param depth how many fields may stand within each other
 * @param fields fields of an operation, those of a fragment counted wherever it is spread
 * @param aliases aliases in a document
 * @param directives directives in a document
 * @param tokens tokens of a document
 * @param characters characters of a document
 * @param digits digits of a number in a document
 * @param listSize entries of a list in an argument or a variable
 * @param inputDepth how many objects may stand within each other in an argument or a
 * variable
 * @param inputValues values in all arguments of a document together, and in all variables
 * @param cost cost of an operation, by an estimate
 * @param listEstimate how many entries a list without pages is taken to have, where
 * neither the data nor the schema tells
 * @param expensive the cost from which an operation is expensive
 * @param expensiveAtOnce how many expensive operations may run at once
 * @param expensiveWait how long an expensive operation or a page may wait for its turn
 * @param pagesAtOnce how many requests for anything but GraphQL are worked on at once
 * @param values values in an answer
 * @param answer size of an answer, about
 * @param time how long the answer may take
 * @param body size of the body of a request
 * @param bodyTime how long the body may take to arrive
 */
@ConfigurationProperties("briefing.limits")
public record Limits(@DefaultValue("20") int depth, @DefaultValue("1000") int fields, @DefaultValue("100") int aliases,
		@DefaultValue("50") int directives, @DefaultValue("10000") int tokens, @DefaultValue("100000") int characters,
		@DefaultValue("1000") int digits, @DefaultValue("100") int listSize, @DefaultValue("4") int inputDepth,
		@DefaultValue("1000") int inputValues, @DefaultValue("50000") int cost, @DefaultValue("5") int listEstimate,
		@DefaultValue("2000") int expensive, @DefaultValue("4") int expensiveAtOnce,
		@DefaultValue("1s") Duration expensiveWait, @DefaultValue("4") int pagesAtOnce,
		@DefaultValue("100000") int values, @DefaultValue("5MB") DataSize answer, @DefaultValue("10s") Duration time,
		@DefaultValue("256KB") DataSize body, @DefaultValue("10s") Duration bodyTime) {
}
