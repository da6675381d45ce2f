package org.anyue.officialdoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anyue.officialdoc.docx.DocxText;
import org.anyue.officialdoc.pdf.PdfText;

/**
 * Text out of a .txt, .docx or .pdf file. Parses in the calling process: for files of strangers use
 * {@link SandboxedDocumentText}.
 */
public final class DocumentText {

    /** Largest file in bytes. */
    public static final long LARGEST_FILE = 50L * 1024 * 1024;
    /** Longest text in characters; a plan has some ten thousand. */
    static final int LONGEST_TEXT = 5_000_000;

    private DocumentText() {}

    /** @throws UnreadableDocument when the file is missing, too large, of another kind, encrypted, damaged or without text */
    public static ExtractedText extract(Path file) throws UnreadableDocument {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw tooLarge();
            }
            return extract(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (NoSuchFileException e) {
            throw new UnreadableDocument("找不到文件 %s。请检查文件名和路径。".formatted(file), e);
        } catch (IOException e) {
            throw new UnreadableDocument("文件 %s 读不出来。请检查它是不是一个文件、有没有读取权限。".formatted(file), e);
        }
    }

    /** @throws UnreadableDocument when the bytes are too many, of another kind, encrypted, damaged or without text */
    public static ExtractedText extract(byte[] bytes, String fileName) throws UnreadableDocument {
        if (bytes.length > LARGEST_FILE) {
            throw tooLarge();
        }
        DocumentFormat format = DocumentFormat.of(bytes, fileName);
        String text = TextLines.tidy(read(bytes, format));
        if (text.isEmpty()) {
            throw new UnreadableDocument("文件里没有文字。请检查原文件；如果内容是图片，请上传可以选中文字的版本。");
        }
        if (text.length() > LONGEST_TEXT) {
            throw tooLarge();
        }
        String name = format.name().toLowerCase(java.util.Locale.ROOT);
        return new ExtractedText(fileName, name, sha256(bytes), text);
    }

    private static String read(byte[] bytes, DocumentFormat format) throws UnreadableDocument {
        try {
            return switch (format) {
                case TXT -> PlainText.decode(bytes);
                case DOCX -> DocxText.read(bytes);
                case PDF -> PdfText.read(bytes);
            };
        } catch (DocxText.MacroFound e) {
            throw new UnreadableDocument("含宏的文件不予接收。请在 Word 中另存为不含宏的 .docx 后重新上传。", e);
        } catch (PdfText.Locked e) {
            throw new UnreadableDocument("PDF 设有密码或限制了复制。请去掉密码后重新上传，或者上传原来的 .docx。", e);
        } catch (PdfText.OnlyPictures e) {
            throw new UnreadableDocument("PDF 是扫描件或图片，没有可以读取的文字。请上传原来的 .docx，或者先做文字识别再上传。", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("文件已损坏或不完整，读不出内容。请用原来的软件打开检查，另存为 .docx 后重新上传。", e);
        }
    }

    private static UnreadableDocument tooLarge() {
        return new UnreadableDocument("文件超过 50 MB 或者文字过多。请删去图片或拆成几个文件后重新上传。");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
