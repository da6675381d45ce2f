package org.anyue.privacy;

import org.anyue.shared.RetentionRule;

/** What a run would do now under one rule. */
public record RetentionLine(RetentionTerm term, RetentionRule.Due due) {}
