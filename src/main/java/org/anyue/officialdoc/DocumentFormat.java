package org.anyue.officialdoc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes and by its name; both must agree. */
enum DocumentFormat {
    TXT,
    DOCX,
    PDF;

    private static final int HEAD = 1024;

    static DocumentFormat of(byte[] bytes, String fileName) throws UnreadableDocument {
        DocumentFormat named = named(fileName);
        if (bytes.length == 0) {
            throw new UnreadableDocument("文件是空的。请检查原文件，保存后重新上传。");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableDocument(
                    named == DOCX
                            ? "文件设有密码，或者是改了扩展名的旧版 .doc 文件。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 后重新上传。"
                            : "文件内容与扩展名不符。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。");
        }
        DocumentFormat found = found(bytes);
        if (found != named) {
            throw new UnreadableDocument(
                    "文件内容与扩展名（.%s）不符。请不要直接改扩展名，用原来的软件另存为 .docx 后重新上传。".formatted(extension(fileName)));
        }
        return found;
    }

    private static DocumentFormat named(String fileName) throws UnreadableDocument {
        return switch (extension(fileName)) {
            case "txt" -> TXT;
            case "docx" -> DOCX;
            case "pdf" -> PDF;
            case "docm", "dotm", "xlsm", "xltm", "pptm" ->
                throw new UnreadableDocument("含宏的文件不予接收。请在 Word 中另存为不含宏的 .docx 后重新上传。");
            case "doc", "wps", "rtf", "dot", "dotx", "odt" ->
                throw new UnreadableDocument(
                        "暂不能读取 .%s 文件。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。".formatted(extension(fileName)));
            default -> throw new UnreadableDocument("不支持这种文件。请上传 .docx、有文字的 .pdf 或 .txt 文件；其他格式请另存为 .docx。");
        };
    }

    private static DocumentFormat found(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return DOCX;
        }
        // ISO 32000-1 allows bytes before the header; readers look for it in the first 1024.
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        return pdf == 0 || (pdf > 0 && head.startsWith("%", pdf) && PlainText.looksBinary(bytes)) ? PDF : TXT;
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
