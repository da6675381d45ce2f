package org.anyue.planimport.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlaceWords;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.web.WordPages.Form;
import org.anyue.planimport.web.WordPages.Shown;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordOrigin;
import org.anyue.planimport.words.WordPreviews;
import org.anyue.planimport.words.WordReach;
import org.anyue.planimport.words.WordVerb;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The words of a place: all lists or one of them, a word added after a look at what it touches, one retired. */
@Controller
@RequestMapping("/desk/words")
class WordController {

    private static final String ALL = "planimport/words";
    private static final String LIST = "planimport/wordlist";

    private final PlaceWords words;
    private final PlaceWordQueries queries;
    private final WordPages pages;

    WordController(PlaceWords words, PlaceWordQueries queries, WordPages pages) {
        this.words = words;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView index(
            Actor actor,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done) {
        if (list.isEmpty()) {
            return Page.of(ALL, pages.all(actor, q, page));
        }
        Shown shown = new Shown(named(list), from, q, page);
        return Page.of(LIST, pages.list(actor, shown, Form.BLANK, done.isEmpty() ? null : Ids.parse(done)));
    }

    /** The first time shows what the word would touch, the second time adds it. */
    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam MultiValueMap<String, String> sent) {
        WordList chosen = named(list);
        Typed typed = new Typed(sent);
        List<String> cells = IntStream.range(0, chosen.columns().size())
                .mapToObj(i -> typed.one("cell-" + i).replace('\t', ' '))
                .toList();
        WordRow row = PlaceWord.bare(new WordRow(list, 1, cells));
        WordPreviews.Preview preview = queries.preview(actor, row);
        WordReach reach = preview.reach();
        if (!preview.problem().isEmpty() || reach == null) {
            return refused(actor, chosen, cells, WordPages.errors(chosen, preview.problem()));
        }
        if (!confirmed.equals(row.line())) {
            Form seen = new Form(cells, FormErrors.NONE, WordPages.preview(row.line(), reach));
            return Page.of(LIST, pages.list(actor, Shown.of(chosen), seen, null));
        }
        try {
            return done(chosen, words.add(actor, row, WordOrigin.TYPED));
        } catch (Refusal refusal) {
            return refused(actor, chosen, cells, FormErrors.of(refusal));
        }
    }

    @PostMapping("/{id}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "RETIRE") WordVerb verb,
            @RequestParam(defaultValue = "0") int version) {
        UUID word = Ids.parse(id);
        PlaceWord changed =
                verb == WordVerb.RETIRE ? words.retire(actor, word, version) : words.restore(actor, word, version);
        return done(named(changed.row().list()), changed.id());
    }

    private ModelAndView refused(Actor actor, WordList list, List<String> cells, FormErrors errors) {
        return Page.refused(LIST, pages.list(actor, Shown.of(list), new Form(cells, errors, null), null));
    }

    private static ModelAndView done(WordList list, UUID word) {
        return Page.redirect(WordLine.href(list) + "&done=" + Ids.toText(word));
    }

    private static WordList named(String list) {
        return WordList.named(list).orElseThrow(() -> new NotFound("word list"));
    }
}
