package org.anyue.officialdoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.anyue.officialdoc.html.HtmlText;
import org.anyue.officialdoc.ofd.OfdText;
import org.anyue.officialdoc.page.PageText;
import org.anyue.officialdoc.pdf.PdfText;
import org.anyue.officialdoc.text.Fault;
import org.anyue.officialdoc.word.DocText;
import org.anyue.officialdoc.word.DocxText;

/**
 * Text out of a .txt, .html, .docx, .doc, .pdf or .ofd file. Parses in the calling process: for files of strangers use
 * {@link SandboxedDocumentText}.
 */
public final class DocumentText {

    /** Largest file in bytes. */
    public static final long LARGEST_FILE = 50L * 1024 * 1024;
    /** Longest text in characters; a plan has some ten thousand. */
    static final int LONGEST_TEXT = 500_000;

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
            throw new UnreadableDocument("文件有 %d 万字，不像是一份方案。请只留下方案正文，另存后重新上传。".formatted(text.length() / 10_000));
        }
        return new ExtractedText(fileName, format.shortName(), sha256(bytes), text, notices(bytes, format));
    }

    private static String read(byte[] bytes, DocumentFormat format) throws UnreadableDocument {
        try {
            return switch (format) {
                case TXT -> PlainText.decode(bytes);
                case HTML -> HtmlText.read(PlainText.decodePage(bytes));
                case DOCX -> DocxText.read(bytes);
                case DOC -> DocText.read(bytes);
                case PDF -> PdfText.read(bytes);
                case OFD -> OfdText.read(bytes);
            };
        } catch (Fault e) {
            throw new UnreadableDocument(words(e.kind(), format), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("文件已损坏或不完整，读不出内容。请用原来的软件打开检查，另存为 .docx 后重新上传。", e);
        }
    }

    /** What a person should know although the text was read. */
    private static List<String> notices(byte[] bytes, DocumentFormat format) {
        try {
            return format == DocumentFormat.DOC && DocText.hasMacros(bytes)
                    ? List.of("文件带有宏。宏没有运行，只读取了文字；建议另存为不含宏的 .docx 再转发。")
                    : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static String words(Fault.Kind kind, DocumentFormat format) {
        return switch (kind) {
            case MACROS -> "含宏的文件不予接收。请在 Word 中另存为不含宏的 .docx 后重新上传。";
            case LOCKED ->
                format == DocumentFormat.PDF
                        ? "PDF 设有密码或限制了复制。请去掉密码后重新上传，或者上传原来的 .docx。"
                        : "文件设有密码。请用原来的软件打开，去掉密码，另存为 .docx 后重新上传。";
            case TOO_OLD -> "这是 Word 95 或更早的文件，读不出来。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。";
            case ONLY_PICTURES -> "文件是扫描件或图片，没有可以读取的文字。请上传原来的 .docx，或者先做文字识别再上传。";
            case TOO_MANY_PAGES -> "文件超过 %d 页，不像是一份方案。请只留下方案正文那几页，另存后重新上传。".formatted(PageText.MOST_PAGES);
            case ENCODING -> "文本文件的编码已损坏，有些字读不出来。请用记事本打开检查，另存为 UTF-8 编码后重新上传。";
        };
    }

    private static UnreadableDocument tooLarge() {
        return new UnreadableDocument("文件超过 50 MB。请删去图片或拆成几个文件后重新上传。");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
