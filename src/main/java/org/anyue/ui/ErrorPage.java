package org.anyue.ui;

import java.util.Map;

/**
 * Page model of every error page.
 *
 * @param text what to do next
 * @param incident number under which the log keeps the cause, empty unless the fault is ours
 * @param typed what the person had typed, field name → text, where it would be lost otherwise
 * @param back address of the page before, empty when unknown
 * @param home where 回到首页 leads
 */
public record ErrorPage(
        String title,
        String text,
        String incident,
        Map<String, String> typed,
        String back,
        String backLabel,
        String home) {}
