/**
 * The plan compiler: the text of an activity plan (方案) becomes proposed activities, submissions and duties, each with the
 * exact characters it came from, a coverage ledger of every normative sentence and a health check of the text.
 *
 * <p>Flow: {@code text} (normalise) → {@code structure} (marks, heading tree, sentences) → {@code read} (dates, quantities,
 * bearers, organisation, submissions, duties) → {@code check} (findings). Word lists are TSV files in
 * {@code resources/planimport}. Pure and deterministic: no framework, no clock, no network.
 *
 * <p>An uploaded plan becomes a draft campaign at once; {@code review} keeps how each sentence was settled and holds back
 * only the activities that have an open one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plan import",
        allowedDependencies = {
            "shared",
            "ui",
            "worktime",
            "organization",
            "filestore",
            "sheet",
            "officialdoc",
            "campaign"
        })
package org.anyue.planimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
