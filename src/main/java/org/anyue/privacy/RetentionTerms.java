package org.anyue.privacy;

import java.util.List;

/** The terms as data: {@code privacy/retention.tsv}. */
final class RetentionTerms {

    static final List<RetentionTerm> ALL = TableFile.rows("/privacy/retention.tsv", 5).stream()
            .map(cells -> new RetentionTerm(
                    cells.get(0), cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)), cells.get(4)))
            .toList();

    private RetentionTerms() {}

    static RetentionTerm of(String code) {
        return ALL.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("privacy/retention.tsv needs a line for " + code));
    }
}
