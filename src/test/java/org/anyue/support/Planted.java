package org.anyue.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody invented, with a name that no other test uses, whose data are put in wherever data are put in and are then
 * looked for where they must not be. The people stand in {@code planted.tsv}, which {@code bin/test} reads too.
 */
public record Planted(String name, String phone, String identity, String address) {

    private static final Path LIST = Path.of("src/test/resources/planted.tsv");

    public static List<Planted> all() {
        try {
            return Files.readAllLines(LIST).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Planted(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<String> values() {
        return Stream.of(name, phone, identity, address);
    }

    /** The first value that the text holds, in clear, in an address or as the hexadecimal text of its bytes. */
    public static Optional<String> in(String text, List<String> values) {
        return values.stream()
                .filter(value -> text.contains(value) || text.contains(hex(value)) || text.contains(inAddress(value)))
                .findFirst();
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String hex(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }
}
