package org.anyue.identity.web;

/** A link that is used, over or unknown. */
public record InvitationGonePage() {}
