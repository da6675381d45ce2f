package org.anyue.planimport.web;

import java.util.List;

/** @param base address of the campaign */
public record DecisionsPage(String base, List<DecisionRow> rows) {}
