package org.anyue.identity;

/**
 * What the security administrator decides.
 *
 * @param townships whether people of townships need a second factor
 * @param enterprises whether people of enterprises and media do
 * @param severalSessions whether an account may be signed in at several places at once
 */
public record SecurityRules(
        boolean townships, boolean enterprises, boolean severalSessions, PasswordPreset preset, int version) {}
