package org.anyue.ui;

/**
 * What a public page of a state body names at its foot: sponsor, filing number, privacy notice and complaint entry. Empty
 * parts are left out.
 *
 * @param place heading of the public site, for example 江州市
 */
public record Sponsor(String place, String name, String filingNumber, String privacyHref, String complaintHref) {

    public static final Sponsor NONE = new Sponsor("", "", "", "", "");
}
