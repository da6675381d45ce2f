package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Crumb;

/**
 * Who is late, to be copied into a group.
 *
 * @param text empty when nobody is late
 * @param back the list of those who are late
 */
public record LateTextPage(String campaign, String scope, List<Crumb> crumbs, String text, String back) {}
