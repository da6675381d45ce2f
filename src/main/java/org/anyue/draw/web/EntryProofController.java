package org.anyue.draw.web;

import org.anyue.draw.DrawQueries;
import org.anyue.draw.EntryProofs;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of an entry. A receipt is sent, not put into the address: it opens who it is. */
@Controller
@RequestMapping(PublicDrawController.PATH + "/{drawId}/proof")
class EntryProofController {

    private static final String VIEW = "draw/proof";

    private final DrawQueries draws;
    private final EntryProofs proofs;

    EntryProofController(DrawQueries draws, EntryProofs proofs) {
        this.draws = draws;
        this.proofs = proofs;
    }

    @PublicRoute
    @GetMapping
    ModelAndView show(@PathVariable String drawId, @RequestParam(defaultValue = "") String entry) {
        return entry.isBlank()
                ? Page.of(VIEW, new ProofPage(draws.get(drawId), "", null, FormErrors.NONE))
                : answer(drawId, entry);
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(@PathVariable String drawId, @RequestParam(defaultValue = "") String receipt) {
        return answer(drawId, receipt);
    }

    private ModelAndView answer(String drawId, String typed) {
        try {
            return Page.of(
                    VIEW, new ProofPage(draws.get(drawId), typed, proofs.answer(drawId, typed), FormErrors.NONE));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("receipt", String.valueOf(refusal.getMessage()));
            return Page.refused(VIEW, new ProofPage(draws.get(drawId), typed, null, errors));
        }
    }
}
