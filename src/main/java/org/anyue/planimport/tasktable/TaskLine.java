package org.anyue.planimport.tasktable;

import org.anyue.campaign.DutyTerms;

/**
 * A row of the table as the campaign has it.
 *
 * @param number of the proposal in the review
 * @param version of the proposal; a table made from an older one is not taken over what came later
 */
public record TaskLine(int number, int version, DutyTerms terms) {}
