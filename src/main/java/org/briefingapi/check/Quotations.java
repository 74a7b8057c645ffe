package org.briefingapi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.briefingapi.verification.MatchResult;
import org.briefingapi.verification.QuotationCheck;
import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;

/**
 * Compares the quotations of a sentence with the words of the record, as passages are
 * checked.
 */
final class Quotations {

	private Quotations() {
	}

	/** The judgement, or a worse one where a quotation does not stand as it is given. */
	static Judgement check(List<String> quotations, List<SentenceComparison> compared, Judgement judgement) {
		if (quotations.isEmpty() || judgement.verdict() == Verdict.NOT_IN_RECORD) {
			return judgement;
		}
		Map<String, String> texts = IntStream.range(0, compared.size())
			.boxed()
			.collect(Collectors.toMap(String::valueOf, number -> compared.get(number).evidence().text()));
		QuotationCheck check = new QuotationCheck(texts);
		Verdict verdict = judgement.verdict();
		List<String> remarks = new ArrayList<>(judgement.remarks());
		String nearest = compared.get(0).evidence().text();
		// brackets in a quotation of the record are no change of it
		for (String quotation : quotations.stream().filter(each -> !nearest.contains(each)).toList()) {
			MatchResult match = check.check("0", quotation);
			if (match.verification() == Verification.ALTERED
					&& match.changes().stream().anyMatch(Quotations::isOfWords)) {
				verdict = Verdict.CONTRADICTED;
				remarks.add("The quotation “" + quotation + "” is altered; the record has “"
						+ words(match.changes(), WordChange.Kind.REMOVED) + "”, not “"
						+ words(match.changes(), WordChange.Kind.ADDED) + "”.");
			}
			else if (match.verification() == Verification.NOT_FOUND && match.foundIn().isEmpty()) {
				verdict = (verdict == Verdict.BORNE_OUT) ? Verdict.IN_PART : verdict;
				remarks.add("The record does not have the quotation “" + quotation + "”.");
			}
		}
		return new Judgement(verdict, remarks);
	}

	/** Another full stop or comma is no other quotation. */
	private static boolean isOfWords(WordChange change) {
		return change.kind() != WordChange.Kind.KEPT && change.text().codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private static String words(List<WordChange> changes, WordChange.Kind kind) {
		return changes.stream()
			.filter(change -> change.kind() == kind)
			.map(WordChange::text)
			.collect(Collectors.joining(" … "));
	}

}
