package org.anyue.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.UnreadableSheet;
import org.springframework.stereotype.Component;

/** Answer cards as files: .xlsx is read in a child process, .csv here. */
@Component
public class CardFiles {

    public static final int MEGABYTES = 10;
    /** Most cards of one file. */
    public static final int MOST_CARDS = 5_000;
    /** A card with more questions is not to be typed. */
    static final int MOST_QUESTIONS = 50;

    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern QUESTION = Pattern.compile("第\\s*(\\d{1,2})\\s*题");
    private static final Set<String> YES = Set.of("是", "√", "1", "Y", "y", "未满");
    private static final String NOTE =
            "一行一张答题卡。选择题写字母（如 B、ACD），判断题写“对”或“错”，填空题照抄；没有答的空着。" + "日期写试卷上印的日期，如 2026-06-05。手机号只有想参加抽奖的人才填。";

    private final Sandbox sandbox;

    CardFiles(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** An empty file to be filled. */
    static SheetDraft template(int questions, List<String> example) {
        List<SheetColumn> columns = new ArrayList<>();
        for (CardColumn column : CardColumn.values()) {
            columns.add(new SheetColumn(column.title(), column.width()));
        }
        for (int number = 1; number <= questions; number++) {
            columns.add(new SheetColumn("第" + number + "题", 10));
        }
        return new SheetDraft("答题卡", NOTE, columns, List.of(example));
    }

    /**
     * @param questions of one paper
     * @throws Refusal when there is no file, or it is too large, unreadable or without cards
     */
    List<CardLine> read(QuestionFiles.Upload upload, int questions) throws IOException {
        if (upload.size() == 0) {
            throw new Refusal(AssistRefusal.FILE_MISSING);
        }
        if (upload.size() > MEGABYTES * MEGABYTE) {
            throw new Refusal(AssistRefusal.FILE_TOO_LARGE, (upload.size() + MEGABYTE - 1) / MEGABYTE, MEGABYTES);
        }
        boolean csv = upload.name().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<CardLine> cards = cards(csv ? CsvRows.read(upload.in().readAllBytes()) : rows(upload.in()), questions);
        if (cards.isEmpty()) {
            throw new Refusal(AssistRefusal.NO_ROWS);
        }
        if (cards.size() > MOST_CARDS) {
            throw new Refusal(AssistRefusal.TOO_MANY_ROWS, cards.size(), MOST_CARDS);
        }
        return cards;
    }

    private List<SheetRow> rows(InputStream in) throws IOException {
        try {
            return sandbox.run(new SandboxJob(QuestionSheetTask.class, LIMIT, List.of()), in, SheetParcel::from)
                    .open();
        } catch (SandboxFailure e) {
            throw new Refusal(
                    AssistRefusal.FILE_UNREADABLE,
                    e.reason() == SandboxFailure.Reason.BUSY ? "现在处理文件的人较多，请过一分钟再试" : "表格过于复杂或已损坏，请复制到新下载的模板中重新上传");
        } catch (UnreadableSheet e) {
            throw new Refusal(AssistRefusal.FILE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static List<CardLine> cards(List<SheetRow> rows, int questions) {
        Map<CardColumn, Integer> columns = new EnumMap<>(CardColumn.class);
        Map<Integer, Integer> places = new TreeMap<>();
        List<CardLine> cards = new ArrayList<>();
        for (SheetRow row : rows) {
            if (columns.containsKey(CardColumn.NUMBER)) {
                cards.add(card(row, columns, places, questions));
            } else {
                heads(row, columns, places);
            }
        }
        if (!columns.keySet().containsAll(Set.of(CardColumn.NUMBER, CardColumn.FORM, CardColumn.DAY))) {
            throw new Refusal(AssistRefusal.HEADS_MISSING, "卡号、卷号、试卷日期");
        }
        for (int number = 1; number <= questions; number++) {
            if (!places.containsKey(number)) {
                throw new Refusal(AssistRefusal.HEADS_MISSING, "第" + number + "题");
            }
        }
        return cards;
    }

    private static void heads(SheetRow row, Map<CardColumn, Integer> columns, Map<Integer, Integer> places) {
        for (int at = 0; at < row.cells().size(); at++) {
            int here = at;
            String head = row.cells().get(at).strip();
            CardColumn.of(head).ifPresent(column -> columns.putIfAbsent(column, here));
            Matcher question = QUESTION.matcher(head);
            if (question.matches()) {
                places.putIfAbsent(Integer.valueOf(question.group(1)), at);
            }
        }
    }

    private static CardLine card(
            SheetRow row, Map<CardColumn, Integer> columns, Map<Integer, Integer> places, int questions) {
        List<String> answers = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            answers.add(cell(row, places.get(number)));
        }
        return new CardLine(
                row.number(),
                cell(row, columns.get(CardColumn.NUMBER)),
                cell(row, columns.get(CardColumn.FORM)),
                cell(row, columns.get(CardColumn.DAY)),
                cell(row, columns.get(CardColumn.COUNTY)),
                cell(row, columns.get(CardColumn.PHONE)),
                YES.contains(cell(row, columns.get(CardColumn.YOUNG))),
                answers);
    }

    private static String cell(SheetRow row, @org.jspecify.annotations.Nullable Integer at) {
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }
}
