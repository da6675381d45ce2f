package org.anyue.site.web;

import java.util.List;
import org.anyue.site.NewComplaint;
import org.anyue.site.SiteParameters;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** The public complaint entry. */
public record ComplaintFormPage(
        String token, List<String> kinds, NewComplaint typed, SiteParameters.Site site, FormErrors errors) {

    public List<Option> options() {
        return kinds.stream().map(kind -> new Option(kind, kind)).toList();
    }
}
