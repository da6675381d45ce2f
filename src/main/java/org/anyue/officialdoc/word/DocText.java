package org.anyue.officialdoc.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anyue.officialdoc.text.Fault;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Text of a .doc of Word 97 to 2003: paragraphs and tables in order, notes after their paragraph, text boxes at the end. */
public final class DocText {

    private DocText() {}

    /** Whether a package of this kind carries macros, which are never run and do not hinder reading. */
    public static boolean hasMacros(byte[] bytes) throws IOException {
        try (POIFSFileSystem files = open(bytes)) {
            DirectoryNode root = files.getRoot();
            return root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
        }
    }

    /** @throws IOException when the bytes are no sound document of Word 97 or later */
    public static String read(byte[] bytes) throws IOException {
        try (POIFSFileSystem files = open(bytes)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Fault(Fault.Kind.LOCKED);
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                return text(document);
            }
        } catch (EncryptedDocumentException e) {
            throw new Fault(Fault.Kind.LOCKED, e);
        } catch (OldWordFileFormatException e) {
            throw new Fault(Fault.Kind.TOO_OLD, e);
        }
    }

    private static POIFSFileSystem open(byte[] bytes) throws IOException {
        return new POIFSFileSystem(new ByteArrayInputStream(bytes));
    }

    private static String text(HWPFDocument document) {
        ListNumbers numbers = new ListNumbers(DocLists.of(document));
        List<String> lines = new ArrayList<>(new DocBody(numbers, notes(document)).blocks(document.getRange()));
        Range boxes = document.getMainTextboxRange();
        if (boxes.getEndOffset() > boxes.getStartOffset()) {
            lines.addAll(new DocBody(ListNumbers.NONE, new TreeMap<>()).blocks(boxes));
        }
        return String.join("\n", lines);
    }

    /** Lines of each note by the place of its mark. */
    private static NavigableMap<Integer, List<String>> notes(HWPFDocument document) {
        NavigableMap<Integer, List<String>> lines = new TreeMap<>();
        for (Map.Entry<Notes, Range> kind : List.of(
                Map.entry(document.getFootnotes(), document.getFootnoteRange()),
                Map.entry(document.getEndnotes(), document.getEndnoteRange()))) {
            Notes notes = kind.getKey();
            int first = kind.getValue().getStartOffset();
            for (int i = 0; i < notes.getNotesCount(); i++) {
                Range note = new Range(
                        first + notes.getNoteTextStartOffset(i), first + notes.getNoteTextEndOffset(i), document);
                lines.computeIfAbsent(notes.getNoteAnchorPosition(i), _ -> new ArrayList<>())
                        .addAll(new DocBody(ListNumbers.NONE, new TreeMap<>()).blocks(note));
            }
        }
        return lines;
    }
}
