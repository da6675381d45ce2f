package org.anyue.site.web;

import org.anyue.site.SiteParameters;

/** The privacy notice. */
public record PrivacyPage(SiteParameters.Site site, int complaintDays) {

    /** Phone and mail in one line, empty when none is set. */
    public String reach() {
        String phone = site.phone().isEmpty() ? "" : "电话 " + site.phone();
        String mail = site.mail().isEmpty() ? "" : "邮箱 " + site.mail();
        return phone + (phone.isEmpty() || mail.isEmpty() ? "" : "，") + mail;
    }
}
