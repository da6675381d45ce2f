package org.anyue.officialdoc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, by its bytes and by its name; both must agree. */
enum DocumentFormat {
    TXT("纯文本"),
    HTML("网页"),
    DOCX("Word 文档"),
    DOC("旧版 Word 文档"),
    PDF("PDF"),
    OFD("OFD");

    private static final int HEAD = 1024;

    private final String words;

    DocumentFormat(String words) {
        this.words = words;
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentFormat of(byte[] bytes, String fileName) throws UnreadableDocument {
        DocumentFormat named = named(fileName);
        if (bytes.length == 0) {
            throw new UnreadableDocument("文件是空的。请检查原文件，保存后重新上传。");
        }
        DocumentFormat found = found(bytes, named);
        if (found == named) {
            return found;
        }
        if (found == DOC && holds(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            throw new UnreadableDocument("文件设有密码。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 后重新上传。");
        }
        String extension = extension(fileName);
        throw new UnreadableDocument(
                found == null
                        ? "文件内容与扩展名（.%s）不符。请用原来的软件打开，另存为 .docx 后重新上传。".formatted(extension)
                        : "文件内容是%s，与扩展名（.%s）不符。请把扩展名改为 .%s，或者用原来的软件另存为 .docx，再重新上传。"
                                .formatted(found.words, extension, found.shortName()));
    }

    private static DocumentFormat named(String fileName) throws UnreadableDocument {
        return switch (extension(fileName)) {
            case "txt" -> TXT;
            case "html", "htm" -> HTML;
            case "docx" -> DOCX;
            case "doc" -> DOC;
            case "pdf" -> PDF;
            case "ofd" -> OFD;
            case "docm", "dotm", "xlsm", "xltm", "pptm" ->
                throw new UnreadableDocument("含宏的文件不予接收。请在 Word 中另存为不含宏的 .docx 后重新上传。");
            case "wps", "rtf", "dot", "dotx", "odt", "mht", "mhtml" ->
                throw new UnreadableDocument(
                        "暂不能读取 .%s 文件。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。".formatted(extension(fileName)));
            case "xls", "xlsx", "et", "ppt", "pptx", "csv" ->
                throw new UnreadableDocument("表格和演示文稿不能当作方案读取。请上传方案正文（.docx、.doc、.pdf、.ofd、.html 或 .txt）。");
            case "jpg", "jpeg", "png", "bmp", "tif", "tiff", "gif", "heic", "webp" ->
                throw new UnreadableDocument("图片里的文字读不出来。请上传方案的 .docx 原文，或者先做文字识别，把文字存为 .txt 后上传。");
            case "zip", "rar", "7z" -> throw new UnreadableDocument("压缩包不能直接读取。请解压后上传其中的方案文件。");
            default -> throw new UnreadableDocument("不支持这种文件。请上传 .docx、.doc、有文字的 .pdf、.ofd、.html 或 .txt 文件。");
        };
    }

    /** Null for something that is none of them. */
    private static @Nullable DocumentFormat found(byte[] bytes, DocumentFormat named) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return DOC;
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return found(bytes);
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("{\\rtf")) {
            return null;
        }
        // ISO 32000-1 allows bytes before the header; readers look for it in the first 1024.
        int pdf = head.indexOf("%PDF-");
        if (pdf == 0 || (pdf > 0 && PlainText.looksBinary(bytes))) {
            return PDF;
        }
        // A fragment of a page has no head of its own; its name is believed.
        return named == HTML || isPage(head) ? HTML : TXT;
    }

    private static @Nullable DocumentFormat found(byte[] zip) {
        if (holds(zip, ascii("OFD.xml"))) {
            return OFD;
        }
        boolean other = holds(zip, ascii("xl/workbook.xml")) || holds(zip, ascii("ppt/presentation.xml"));
        return other ? null : DOCX;
    }

    private static boolean isPage(String head) {
        return head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]*>)?\\s*", "")
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(<!--.*|<!doctype html|<html|<head|<body|<meta).*");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0
                ? ""
                : fileName.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }
}
