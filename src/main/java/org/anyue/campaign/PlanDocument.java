package org.anyue.campaign;

import java.util.List;

/**
 * A plan (方案) to be attached.
 *
 * @param text normalised text that all spans point into
 * @param fileName name of the original as it was handed in
 * @param format docx, doc, pdf, ofd, html or txt
 * @param sha256 lower-case hexadecimal SHA-256 of the original
 * @param fileAddress address of the original in the file store (its hexadecimal hash)
 * @param items activities in the order of the plan
 */
public record PlanDocument(
        String text, String fileName, String format, String sha256, String fileAddress, List<PlanItemDraft> items) {

    public PlanDocument {
        items = List.copyOf(items);
    }

    /** Code points of the text. */
    int length() {
        return text.codePointCount(0, text.length());
    }
}
