package org.anyue.planimport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler reads.
 *
 * @param fileName shown to people, never opened
 * @param format short name of the file format, for example {@code docx}
 * @param sha256 of the original bytes, lower-case hexadecimal
 * @param text raw extracted text; normalising is the compiler's work
 * @param asOf the day the plan is looked at; null means the document's own date
 */
public record PlanSource(
        String fileName,
        String format,
        String sha256,
        String text,
        @Nullable LocalDate asOf) {}
