package org.anyue.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.officialdoc.OfficialText;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitQueries;
import org.anyue.sheet.SheetDraft;
import org.springframework.stereotype.Component;

/** Questions as files. What goes out as JSON comes in again with nothing lost; a sheet and a document carry no pictures. */
@Component
public class QuestionExports {

    private final QuestionPictures pictures;
    private final UnitQueries units;

    QuestionExports(QuestionPictures pictures, UnitQueries units) {
        this.pictures = pictures;
        this.units = units;
    }

    public byte[] json(String title, List<QuestionContent> questions) {
        return JsonQuestions.write(title, questions, pictures::base64);
    }

    public SheetDraft sheet(List<QuestionContent> questions) {
        Map<String, String> names = names();
        return SheetQuestions.write(questions, code -> names.getOrDefault(code, code));
    }

    /** An empty sheet to be filled in. */
    public SheetDraft template() {
        return sheet(List.of());
    }

    public OfficialText document(String title, List<QuestionContent> questions) {
        Map<String, String> names = names();
        return PaperQuestions.write(title, questions, code -> names.getOrDefault(code, code));
    }

    private Map<String, String> names() {
        return units.sectors().stream().collect(Collectors.toMap(Sector::code, Sector::name));
    }
}
