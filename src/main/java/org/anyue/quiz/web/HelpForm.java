package org.anyue.quiz.web;

import java.util.UUID;
import org.anyue.quiz.Assistance;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What staff type about the person they help. */
public record HelpForm(boolean consent, String age, String county, String phone) {

    static final HelpForm BLANK = new HelpForm(false, "adult", "", "");

    static HelpForm of(MultiValueMap<String, String> sent) {
        return new HelpForm(
                "true".equals(EntryForm.one(sent, "consent")),
                EntryForm.one(sent, "age"),
                EntryForm.one(sent, "county"),
                EntryForm.one(sent, "phone"));
    }

    Assistance.Help help(@Nullable UUID countyOfPlace) {
        return new Assistance.Help(consent, age.equals("young"), countyOfPlace, phone);
    }
}
