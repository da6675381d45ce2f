package org.anyue.campaign.web;

/** The paper of an amendment. @param signed who speaks */
public record AmendmentSheetPage(AmendmentPage amendment, String signed, String day) {}
