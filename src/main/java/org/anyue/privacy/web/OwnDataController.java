package org.anyue.privacy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.anyue.identity.Approvals;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.privacy.OwnRecords;
import org.anyue.shared.PersonalSection;
import org.anyue.ui.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is held about the person who is signed in. */
@Controller
@RequestMapping(OwnDataController.PATH)
class OwnDataController {

    static final String PATH = "/desk/own-data";

    private final OwnRecords data;
    private final Approvals approvals;

    OwnDataController(OwnRecords data, Approvals approvals) {
        this.data = data;
        this.approvals = approvals;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView show(SignedInPerson person) {
        return Page.of(
                "privacy/own",
                OwnDataPage.of(
                        data.of(person.actor()), approvals.ownErasure(person).orElse(null)));
    }

    /** A copy to take along. */
    @AnySignedIn
    @PostMapping("/copies")
    ResponseEntity<byte[]> create(@RequestParam(defaultValue = "json") String format, SignedInPerson person)
            throws IOException {
        List<PersonalSection> sections = data.copy(person.actor());
        if (!format.equals("xlsx")) {
            return Download.of("我的个人信息.json", MediaType.APPLICATION_JSON, data.json(sections));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        data.sheet(sections, file);
        return Download.of("我的个人信息.xlsx", Download.XLSX, file.toByteArray());
    }
}
