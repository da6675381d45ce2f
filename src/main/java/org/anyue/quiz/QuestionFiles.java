package org.anyue.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.anyue.officialdoc.SandboxedDocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.UnreadableSheet;
import org.springframework.stereotype.Component;

/** The door for questions in files: documents and sheets are read in a child process. */
@Component
public class QuestionFiles {

    public static final int MEGABYTES = 20;
    /** Most questions of one file. */
    public static final int MOST_QUESTIONS = 2000;

    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Sandbox sandbox;
    private final SandboxedDocumentText documents;
    private final QuestionPictures pictures;
    private final UnitQueries units;

    QuestionFiles(Sandbox sandbox, SandboxedDocumentText documents, QuestionPictures pictures, UnitQueries units) {
        this.sandbox = sandbox;
        this.documents = documents;
        this.pictures = pictures;
        this.units = units;
    }

    /**
     * An upload.
     *
     * @param size in bytes
     */
    public record Upload(InputStream in, String name, long size) {}

    /**
     * @param topic for questions that do not name theirs
     * @param level for questions that do not name theirs
     * @throws Refusal when there is no file, it is too large, cannot be read, holds no question, or one
     *     without a topic while none is given here
     * @throws IOException when the stream breaks off or the disk is full
     */
    public List<ReadQuestion> read(Upload upload, String topic, QuestionLevel level) throws IOException {
        if (upload.size() == 0) {
            throw new Refusal(QuestionRefusal.FILE_MISSING);
        }
        if (upload.size() > MEGABYTES * MEGABYTE) {
            throw new Refusal(QuestionRefusal.FILE_TOO_LARGE, (upload.size() + MEGABYTE - 1) / MEGABYTE, MEGABYTES);
        }
        List<RawQuestion> found = raw(upload);
        if (found.isEmpty()) {
            throw new Refusal(QuestionRefusal.FILE_WITHOUT_QUESTIONS);
        }
        if (found.size() > MOST_QUESTIONS) {
            throw new Refusal(QuestionRefusal.TOO_MANY_QUESTIONS, found.size(), MOST_QUESTIONS);
        }
        long open = found.stream()
                .filter(question -> question.get(QuestionColumn.TOPIC).isEmpty())
                .count();
        if (topic.isBlank() && open > 0) {
            throw new Refusal(QuestionRefusal.TOPIC_WANTED, open);
        }
        QuestionReading.Defaults defaults = new QuestionReading.Defaults(topic, level, sectors());
        return found.stream()
                .map(question -> QuestionReading.of(question, defaults))
                .toList();
    }

    private List<RawQuestion> raw(Upload upload) throws IOException {
        String name = upload.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return json(upload.in().readAllBytes());
        }
        return name.endsWith(".xlsx") ? SheetQuestions.read(rows(upload.in())) : words(upload);
    }

    private List<RawQuestion> words(Upload upload) throws IOException {
        try {
            return WordQuestions.read(
                    documents.extract(upload.in(), upload.name()).text());
        } catch (UnreadableDocument e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private List<SheetRow> rows(InputStream in) throws IOException {
        try {
            return sandbox.run(new SandboxJob(QuestionSheetTask.class, LIMIT, List.of()), in, SheetParcel::from)
                    .open();
        } catch (SandboxFailure e) {
            throw unreadable(
                    e.reason() == SandboxFailure.Reason.BUSY
                            ? "现在处理文件的人较多，请过一分钟再试。"
                            : "表格过于复杂或已损坏，处理不了。请把内容复制到新下载的模板中重新上传。");
        } catch (UnreadableSheet e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private List<RawQuestion> json(byte[] bytes) throws IOException {
        List<RawQuestion> found = new ArrayList<>();
        for (JsonQuestions.Found one : parsed(bytes)) {
            String jpeg = one.jpeg();
            if (jpeg != null) {
                one.question().picture(picture(jpeg));
            }
            found.add(one.question());
        }
        return found;
    }

    private org.anyue.filestore.FileAddress picture(String jpeg) throws IOException {
        try {
            return pictures.take(jpeg);
        } catch (IllegalArgumentException noBase64) {
            throw unreadable("文件里有一张图片已损坏。请重新导出后再导入。");
        }
    }

    private static List<JsonQuestions.Found> parsed(byte[] bytes) {
        try {
            return JsonQuestions.read(bytes);
        } catch (IllegalArgumentException other) {
            throw unreadable("这不是题库的 JSON 文件（格式 " + JsonQuestions.FORMAT + "）。请导入本系统导出的文件，或改用表格。");
        }
    }

    /** Sectors by code and by name. */
    private Map<String, String> sectors() {
        Map<String, String> sectors = new HashMap<>();
        for (Sector sector : units.sectors()) {
            sectors.put(sector.code(), sector.code());
            sectors.put(sector.name(), sector.code());
        }
        return sectors;
    }

    /** The questions that come with the product. */
    List<ReadQuestion> builtIn() throws IOException {
        QuestionReading.Defaults defaults = new QuestionReading.Defaults("", QuestionLevel.MEDIUM, sectors());
        List<ReadQuestion> all = new ArrayList<>();
        for (byte[] file : BuiltInQuestions.files()) {
            JsonQuestions.read(file).forEach(found -> all.add(QuestionReading.of(found.question(), defaults)));
        }
        return all;
    }

    private static Refusal unreadable(String why) {
        return new Refusal(QuestionRefusal.FILE_UNREADABLE, why);
    }
}
