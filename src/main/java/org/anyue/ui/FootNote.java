package org.anyue.ui;

/**
 * A sentence at the foot of every public page that leads somewhere.
 *
 * @param code what the sentence is about, shown small and whole; empty for none
 */
public record FootNote(String text, String code, String href) {}
