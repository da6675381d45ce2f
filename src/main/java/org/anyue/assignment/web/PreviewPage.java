package org.anyue.assignment.web;

import java.util.List;

/**
 * A file as it can be looked at.
 *
 * @param file address of the file itself
 * @param pages JPEG pictures in base64
 * @param rest that there are more pages, else empty
 * @param text what it says, empty where pages are shown
 * @param trouble why nothing can be shown, else empty
 */
public record PreviewPage(
        String base, String file, String name, List<String> pages, String rest, String text, String trouble) {}
