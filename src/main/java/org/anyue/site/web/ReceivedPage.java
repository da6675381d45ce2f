package org.anyue.site.web;

import org.anyue.site.SiteParameters;

/** That a complaint was taken. */
public record ReceivedPage(String code, SiteParameters.Site site) {}
