package org.anyue.notification;

/**
 * An own address as its owner sees it.
 *
 * @param proved whether a code that was sent to it was typed in; until then nothing leaves the house to it
 * @param codeSent whether a code is on its way that still counts
 */
public record Contact(String masked, boolean proved, boolean codeSent) {}
