package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** @param areas places below; empty where there are none */
public record AnnouncementFormPage(
        AnnouncementForm typed,
        String place,
        List<Option> kinds,
        List<Option> areas,
        String today,
        FormErrors errors) {}
