package org.anyue.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyue.shared.CanonicalBytes;

/** The inspectors of a spot check, ascending by id, as in the published file (section 5.6). */
final class InspectorList {

    static final InspectorList NONE = new InspectorList(List.of());

    private final List<Inspector> inspectors;

    private InspectorList(List<Inspector> inspectors) {
        this.inspectors = inspectors;
    }

    static InspectorList of(List<Inspector> inspectors) {
        return new InspectorList(inspectors.stream()
                .sorted(Comparator.comparing(Inspector::inspectorId))
                .toList());
    }

    static InspectorList parse(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<Inspector> inspectors = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String place = "检查人员名单第 " + (inspectors.size() + 1) + " 行";
            if (end < 0) {
                throw new Flawed(FlawCode.INSPECTORS, place);
            }
            Inspector inspector = line(text.substring(from, end), place);
            if (!inspectors.isEmpty() && inspectors.getLast().inspectorId().compareTo(inspector.inspectorId()) >= 0) {
                throw new Flawed(FlawCode.INSPECTORS, place);
            }
            inspectors.add(inspector);
            from = end + 1;
        }
        return new InspectorList(List.copyOf(inspectors));
    }

    private static Inspector line(String line, String place) {
        int comma = line.indexOf(',');
        if (comma < 0 || !Inspector.ID.matcher(line.substring(0, comma)).matches()) {
            throw new Flawed(FlawCode.INSPECTORS, place);
        }
        String rest = line.substring(comma + 1);
        List<String> recused = rest.isEmpty() ? List.of() : List.of(rest.split(";", -1));
        for (int i = 0; i < recused.size(); i++) {
            boolean inOrder = i == 0 || recused.get(i - 1).compareTo(recused.get(i)) < 0;
            if (!inOrder || !Entry.ID.matcher(recused.get(i)).matches()) {
                throw new Flawed(FlawCode.INSPECTORS, place);
            }
        }
        return new Inspector(line.substring(0, comma), recused);
    }

    byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        inspectors.forEach(each -> file.writeBytes(each.line().getBytes(StandardCharsets.UTF_8)));
        return file.toByteArray();
    }

    List<Inspector> all() {
        return inspectors;
    }

    int size() {
        return inspectors.size();
    }

    MerkleTree tree(DrawHash hash, String drawId) {
        byte[] leaves = new byte[inspectors.size() * DrawHash.LENGTH];
        CanonicalBytes bytes = new CanonicalBytes();
        for (int i = 0; i < inspectors.size(); i++) {
            Inspector inspector = inspectors.get(i);
            bytes.start("spm-draw/1/inspector")
                    .text(drawId)
                    .text(inspector.inspectorId())
                    .number(inspector.recused().size());
            inspector.recused().forEach(bytes::text);
            System.arraycopy(MerkleTree.leaf(hash, bytes.bytes()), 0, leaves, i * DrawHash.LENGTH, DrawHash.LENGTH);
        }
        return MerkleTree.of(hash, leaves);
    }
}
