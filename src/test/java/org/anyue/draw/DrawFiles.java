package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Published files of invented draws as text, for tests outside the module. */
public record DrawFiles(String certificate, String entries, String inspectors) {

    private static DrawFiles of(Rehearsal.RehearsalFiles files) {
        return new DrawFiles(text(files.certificate()), text(files.entries()), text(files.inspectors()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** So many draws over all options, none with more entries than that. */
    public static List<DrawFiles> draws(int count, int most) {
        Random sizes = new Random(5);
        List<DrawFiles> draws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RehearsalOptions options = RehearsalOptions.any(1 + sizes.nextInt(most), new Random(i));
            draws.add(of(RehearsalTests.draw(kind(i), hash(i), options, i)));
        }
        return draws;
    }

    /** Each differs from a valid draw in one place. */
    public static List<DrawFiles> changed(int count) {
        Random random = new Random(13);
        List<DrawFiles> changed = new ArrayList<>();
        for (int i = 0; changed.size() < count; i++) {
            Rehearsal.RehearsalFiles files = RehearsalTests.draw(kind(i), hash(i), RehearsalOptions.usual(20), i);
            for (int k = 0; k < 25 && changed.size() < count; k++) {
                changed.add(of(Mutations.change(files, random)));
            }
        }
        return changed;
    }

    private static DrawKind kind(int number) {
        return DrawKind.values()[number % 2];
    }

    private static DrawHash hash(int number) {
        return DrawHash.values()[number / 2 % 2];
    }
}
