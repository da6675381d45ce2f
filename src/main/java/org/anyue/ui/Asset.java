package org.anyue.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A static file in memory, plain and compressed.
 *
 * @param url path with the hash of the content before the ending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would defeat the purpose
record Asset(String name, String url, String type, byte[] plain, byte[] gzipped) {

    static final String ROOT = "/assets/";

    static Asset of(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String url = ROOT + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
        return new Asset(name, url, type(name.substring(dot + 1)), content, gzip(content));
    }

    boolean worthCompressing() {
        return gzipped.length < plain.length * 9 / 10;
    }

    private static String type(String ending) {
        return switch (ending) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
