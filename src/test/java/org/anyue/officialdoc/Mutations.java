package org.anyue.officialdoc;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files of every format, damaged by a seed: the same seed always makes the same file. */
public final class Mutations {

    /** @param name with the extension of its format */
    public record Mutant(String name, byte[] bytes) {}

    private final Map<String, byte[]> originals = new LinkedHashMap<>();

    public Mutations() throws IOException {
        String text = String.join("\n", SameTextInEveryFormatTests.PLAN);
        originals.put("plan.docx", SameTextInEveryFormatTests.docx());
        originals.put("plan.doc", SameTextInEveryFormatTests.doc());
        originals.put("features.doc", SameTextInEveryFormatTests.resource("features.doc"));
        originals.put("plan.pdf", PdfFixtures.of(SameTextInEveryFormatTests.PLAN));
        originals.put("plan.ofd", OfdFixtures.of(SameTextInEveryFormatTests.PLAN));
        originals.put("ofdrw.ofd", SameTextInEveryFormatTests.resource("ofdrw.ofd"));
        originals.put("plan.html", SameTextInEveryFormatTests.html("utf-8", StandardCharsets.UTF_8));
        originals.put("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        originals.put("gb.txt", text.getBytes(Charset.forName("GB18030")));
        originals.put("wide.txt", text.getBytes(StandardCharsets.UTF_16LE));
        originals.put("parts.docx", unpacked(SameTextInEveryFormatTests.docx()));
        originals.put("parts.ofd", unpacked(OfdFixtures.of(SameTextInEveryFormatTests.PLAN)));
    }

    public Mutant of(long seed) {
        Random random = new Random(seed);
        List<String> names = List.copyOf(originals.keySet());
        String name = names.get((int) Math.floorMod(seed, (long) names.size()));
        byte[] bytes = originals.get(name).clone();
        int rounds = 1 + random.nextInt(4);
        for (int i = 0; i < rounds && bytes.length > 0; i++) {
            bytes = damaged(bytes, random);
        }
        return new Mutant(name, bytes);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(64), bytes.length - at);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> without(bytes, at, length);
            case 3 -> twice(bytes, at, Math.min(length * 40, bytes.length - at));
            case 4 -> filled(bytes, at, length, (byte) (random.nextBoolean() ? 0xFF : 0));
            default -> swapped(bytes, at, random.nextInt(bytes.length), length);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int i = 0; i < 1 + random.nextInt(16); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    private static byte[] filled(byte[] bytes, int at, int length, byte value) {
        Arrays.fill(bytes, at, at + length, value);
        return bytes;
    }

    private static byte[] swapped(byte[] bytes, int from, int to, int length) {
        int most = Math.min(length, bytes.length - Math.max(from, to));
        byte[] kept = Arrays.copyOfRange(bytes, from, from + most);
        System.arraycopy(bytes, to, bytes, from, most);
        System.arraycopy(kept, 0, bytes, to, most);
        return bytes;
    }

    /** The same package without compression, so that damage reaches the XML and not only the packing. */
    private static byte[] unpacked(byte[] zip) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip));
                var out = new java.util.zip.ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
