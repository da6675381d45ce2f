package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionImport;
import org.anyue.quiz.QuestionImport.Fate;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tone;

/** What a file would do to the bank. */
public record QuestionPreviewPage(QuestionImport found, String href, FormErrors errors) {

    /** Rows on the page; a longer file is named by its figures. */
    private static final int SHOWN = 300;

    /** A question of the file. */
    public record Row(
            String place, String words, String kind, String answer, String fate, Tone tone, List<String> notes) {

        public Row {
            notes = List.copyOf(notes);
        }
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("题库", QuestionController.PATH),
                new Crumb("导入", QuestionController.PATH + "/import"),
                new Crumb("核对"));
    }

    public int count(String fate) {
        return found.count(Fate.valueOf(fate));
    }

    public boolean cut() {
        return found.lines().size() > SHOWN;
    }

    /** What has to be put right first. */
    public List<Row> rows() {
        return found.lines().stream()
                .sorted(java.util.Comparator.comparing(line -> line.fate() != Fate.FLAWED))
                .limit(SHOWN)
                .map(QuestionPreviewPage::row)
                .toList();
    }

    private static Row row(QuestionImport.Line line) {
        QuestionContent content = line.question().content();
        return new Row(
                line.question().place(),
                line.question().words(),
                content == null ? "—" : content.kind().label(),
                content == null ? "—" : content.answer(),
                label(line.fate()),
                tone(line.fate()),
                notes(line));
    }

    private static List<String> notes(QuestionImport.Line line) {
        return switch (line.fate()) {
            case FLAWED -> line.question().flaws();
            case ALIKE -> List.of("与“" + line.twin() + "”很像");
            case SAME -> List.of("题库或文件前面已有");
            case DRAFT -> List.of("没有写依据，补上后才能提交复核");
            case NEW -> List.of();
        };
    }

    private static String label(Fate fate) {
        return switch (fate) {
            case NEW -> "新题";
            case DRAFT -> "存为草稿";
            case ALIKE -> "有相近题";
            case SAME -> "重复，不导入";
            case FLAWED -> "要改";
        };
    }

    private static Tone tone(Fate fate) {
        return switch (fate) {
            case NEW -> Tone.OK;
            case DRAFT, ALIKE -> Tone.WARN;
            case SAME -> Tone.NEUTRAL;
            case FLAWED -> Tone.DANGER;
        };
    }
}
