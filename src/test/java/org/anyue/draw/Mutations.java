package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anyue.draw.Rehearsal.RehearsalFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One change at random to the files of a draw, in what the protocol covers. */
final class Mutations {

    private static final JsonMapper MAPPER = new JsonMapper();
    /** Said beside the proof, covered by nothing (section 11). */
    private static final Set<String> FREE = Set.of("observed_at", "evidence", "timestamps", "links");

    private static String last = "";

    private Mutations() {}

    static String last() {
        return last;
    }

    static RehearsalFiles change(RehearsalFiles files, Random random) {
        int which = random.nextInt(10);
        if (which == 0) {
            return with(files, files.certificate(), flip(files.entries(), random), files.inspectors());
        }
        if (which == 1) {
            return with(files, files.certificate(), lines(files.entries(), random), files.inspectors());
        }
        if (which == 2 && files.inspectors().length > 0) {
            return with(files, files.certificate(), files.entries(), flip(files.inspectors(), random));
        }
        JsonNode certificate = MAPPER.readTree(files.certificate());
        List<Runnable> changes = new ArrayList<>();
        collect(certificate, "", changes, random);
        changes.get(random.nextInt(changes.size())).run();
        return with(
                files, certificate.toString().getBytes(StandardCharsets.UTF_8), files.entries(), files.inspectors());
    }

    private static RehearsalFiles with(RehearsalFiles files, byte[] certificate, byte[] entries, byte[] inspectors) {
        return new RehearsalFiles(certificate, entries, files.openings(), files.receipt(), inspectors);
    }

    private static byte[] flip(byte[] file, Random random) {
        byte[] changed = file.clone();
        int at = random.nextInt(file.length);
        changed[at] ^= (byte) (1 << random.nextInt(7));
        last = "bit of a list at " + at;
        return changed;
    }

    private static byte[] lines(byte[] file, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.add("Z999999999,1,," + "0".repeat(64) + "\n");
            case 3 -> lines.addFirst(lines.removeLast());
            case 4 -> lines.set(at, lines.get(at).replace("\n", "\r\n"));
            case 5 -> lines.set(at, digit(lines.get(at), random));
            default -> lines.set(lines.size() - 1, lines.getLast().trim());
        }
        last = "lines of a list";
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The same line with another digit. */
    private static String digit(String line, Random random) {
        int at = random.nextInt(line.length());
        while (!Character.isDigit(line.charAt(at))) {
            at = (at + 1) % line.length();
        }
        return line.substring(0, at) + (line.charAt(at) == '7' ? '3' : '7') + line.substring(at + 1);
    }

    private static void collect(JsonNode node, String path, List<Runnable> changes, Random random) {
        if (node instanceof ObjectNode object) {
            if (!path.isEmpty() && !path.startsWith("/entropy")) {
                changes.add(() -> {
                    last = "more in " + path;
                    object.put("more", 1);
                });
            }
            for (String name : List.copyOf(object.propertyNames())) {
                if (!FREE.contains(name)) {
                    leaf(object.get(name), path + "/" + name, changes, random, other -> object.set(name, other));
                    changes.add(() -> {
                        last = "without " + path + "/" + name;
                        object.remove(name);
                    });
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                leaf(array.get(i), path + "/" + i, changes, random, other -> array.set(at, other));
                changes.add(() -> {
                    last = "without " + path + "/" + at;
                    array.remove(at);
                });
            }
            if (array.size() > 1 && !array.get(0).equals(array.get(1))) {
                changes.add(() -> {
                    last = "swapped in " + path;
                    JsonNode first = array.get(0);
                    array.set(0, array.get(1));
                    array.set(1, first);
                });
            }
        }
    }

    private static void leaf(
            JsonNode value,
            String path,
            List<Runnable> changes,
            Random random,
            java.util.function.Consumer<JsonNode> set) {
        if (value.isString()) {
            changes.add(() -> {
                last = path;
                set.accept(MAPPER.getNodeFactory().stringNode(other(value.stringValue(), random)));
            });
        } else if (value.isNumber()) {
            changes.add(() -> {
                last = path;
                set.accept(MAPPER.getNodeFactory().numberNode(value.longValue() + 1));
            });
        } else {
            collect(value, path, changes, random);
        }
    }

    /** The same text with another character of its own kind in one place. */
    private static String other(String text, Random random) {
        if (text.isEmpty()) {
            return "X";
        }
        int at = random.nextInt(text.length());
        char changed = text.charAt(at) == '0' ? '1' : '0';
        return text.substring(0, at) + changed + text.substring(at + 1);
    }
}
