package org.anyue.planimport;

import java.time.LocalDate;
import java.util.List;
import org.anyue.officialdoc.ExtractedText;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler reads.
 *
 * @param fileName shown to people, never opened
 * @param format short name of the file format, for example {@code docx}
 * @param sha256 of the original bytes, lower-case hexadecimal
 * @param text raw extracted text; normalising is the compiler's work
 * @param asOf the day the plan is looked at; null means the document's own date
 * @param notices what a person should know about the file itself; each becomes a finding without a place
 */
public record PlanSource(
        String fileName,
        String format,
        String sha256,
        String text,
        @Nullable LocalDate asOf,
        List<String> notices) {

    public PlanSource {
        notices = List.copyOf(notices);
    }

    public PlanSource(String fileName, String format, String sha256, String text, @Nullable LocalDate asOf) {
        this(fileName, format, sha256, text, asOf, List.of());
    }

    public static PlanSource of(ExtractedText file, @Nullable LocalDate asOf) {
        return new PlanSource(file.fileName(), file.format(), file.sha256(), file.text(), asOf, file.notices());
    }
}
