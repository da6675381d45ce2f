package org.anyue.assignment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anyue.ui.Tone;

/**
 * What changed from one version to the next.
 *
 * @param before name of the version before
 * @param figures numbers that changed
 * @param pieces the text in pieces, empty when it stayed
 * @param added names of photos and files that came
 * @param removed names of those that went
 */
public record VersionChanges(
        String before, List<Value> figures, List<Piece> pieces, List<String> added, List<String> removed) {

    /** A number before and after, empty for none. */
    public record Value(String label, String was, String becomes) {}

    /** @param kind {@code OK} for what came, {@code DANGER} for what went, {@code NEUTRAL} for what stayed */
    public record Piece(Tone kind, String words) {}

    public boolean nothing() {
        return figures.isEmpty() && pieces.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    static VersionChanges of(AssignmentPage.VersionCard before, AssignmentPage.VersionCard after) {
        List<String> was = names(before);
        List<String> is = names(after);
        return new VersionChanges(
                before.title(),
                values(before.figures(), after.figures()),
                before.text().equals(after.text())
                        ? List.of()
                        : pieces(sentences(before.text()), sentences(after.text())),
                is.stream().filter(name -> !was.contains(name)).toList(),
                was.stream().filter(name -> !is.contains(name)).toList());
    }

    private static List<Value> values(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new Value(entry.getKey(), before.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private static List<String> names(AssignmentPage.VersionCard version) {
        return version.attachments().stream().map(AssignmentPage.Shown::name).toList();
    }

    /** With their marks, so that put together they are the text again. */
    private static List<String> sentences(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=[，。；！？\\n])"));
    }

    /** The longest row of sentences that both have stays; all else went or came. */
    private static List<Piece> pieces(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pieces.add(new Piece(Tone.NEUTRAL, after.get(j)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(Tone.DANGER, before.get(i++)));
            } else {
                pieces.add(new Piece(Tone.OK, after.get(j++)));
            }
        }
        return pieces;
    }
}
