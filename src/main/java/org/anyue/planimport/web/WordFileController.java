package org.anyue.planimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlaceWords;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordFiles;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Words out as files and in again. */
@Controller
@RequestMapping("/desk/words")
class WordFileController {

    private static final String FORM = "planimport/wordimport";
    private static final MediaType TSV = new MediaType("text", "tab-separated-values", UTF_8);
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final PlaceWords words;
    private final PlaceWordQueries queries;

    WordFileController(PlaceWords words, PlaceWordQueries queries) {
        this.words = words;
        this.queries = queries;
    }

    /**
     * @param list file name of one list; empty for all of them
     * @param all with the words of the places above
     */
    @GetMapping("/export")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ResponseEntity<byte[]> show(
            Actor actor,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean all) {
        PlaceWordQueries.Shelf shelf = queries.shelf(actor);
        List<WordRow> rows = all
                ? Stream.concat(shelf.active().stream(), shelf.above().stream().map(PlaceWord::row))
                        .distinct()
                        .toList()
                : shelf.active();
        if (list.isEmpty()) {
            return file(WordFiles.zip(rows), actor.place().name() + "词表.zip", ZIP);
        }
        WordList chosen = WordList.named(list).orElseThrow(() -> new NotFound("word list"));
        return file(WordFiles.text(chosen, rows).getBytes(UTF_8), list + ".tsv", TSV);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(name, UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    @GetMapping("/import")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView blank(Actor actor) {
        queries.shelf(actor);
        return Page.of(FORM, WordImportPage.blank(WordPages.mine(actor.place()), FormErrors.NONE));
    }

    /** Files are shown first; the rows that were shown come back and are added. */
    @PostMapping("/import")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(
            Actor actor,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String carried) {
        try {
            if (!carried.isBlank()) {
                int added = words.addAll(
                        actor, carried.lines().map(WordFileController::row).toList());
                return Page.redirect("/desk/words", Flash.success("已导入 " + added + " 个词"));
            }
            WordFiles.Reading reading = queries.reading(actor, texts(file == null ? List.of() : file));
            return answer(actor, reading);
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("file", String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, WordImportPage.blank(WordPages.mine(actor.place()), errors));
        }
    }

    private static ModelAndView answer(Actor actor, WordFiles.Reading reading) {
        String mine = WordPages.mine(actor.place());
        if (!reading.wrong().isEmpty()) {
            String said = "有 %d 行不能导入，一行也没有导入。请按下面的说明改好后重新上传。"
                    .formatted(reading.wrong().size());
            List<WordImportPage.Wrong> wrong = reading.wrong().stream()
                    .map(row ->
                            new WordImportPage.Wrong(row.file() + " 第 " + row.line() + " 行", row.text(), row.reason()))
                    .toList();
            return Page.refused(FORM, new WordImportPage(mine, FormErrors.of("file", said), wrong, List.of(), 0, ""));
        }
        if (reading.rows().isEmpty()) {
            throw new Refusal(PlanImportRefusal.WORDS_WITHOUT_NEW);
        }
        if (reading.rows().size() > PlaceWords.MOST_ROWS) {
            throw new Refusal(PlanImportRefusal.WORDS_FILE_TOO_LARGE, PlaceWords.MOST_ROWS);
        }
        String carried = reading.rows().stream()
                .map(row -> row.list() + "\t" + row.line())
                .collect(Collectors.joining("\n"));
        List<WordLine> fresh = reading.rows().stream().map(WordLine::fresh).toList();
        return Page.of(FORM, new WordImportPage(mine, FormErrors.NONE, List.of(), fresh, reading.known(), carried));
    }

    private static WordRow row(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? WordRow.of(line, 1, "") : WordRow.of(line.substring(0, tab), 1, line.substring(tab + 1));
    }

    private static Map<String, String> texts(List<MultipartFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank() && !file.isEmpty()) {
                texts.put(name.strip(), text(file, name.strip()));
            }
        }
        if (texts.isEmpty()) {
            throw new Refusal(PlanImportRefusal.WORDS_FILE_MISSING);
        }
        return texts;
    }

    private static String text(MultipartFile file, String name) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
        } catch (CharacterCodingException notText) {
            throw new Refusal(PlanImportRefusal.WORDS_FILE_UNREADABLE, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
