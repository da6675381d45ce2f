package org.anyue.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files of questions of our own writing that come with the product, one per topic. */
final class BuiltInQuestions {

    private BuiltInQuestions() {}

    /** In the order of their names. */
    static List<byte[]> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:quiz/questions/*.json");
        Arrays.sort(found, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        List<byte[]> files = new ArrayList<>();
        for (Resource file : found) {
            try (InputStream in = file.getInputStream()) {
                files.add(in.readAllBytes());
            }
        }
        return files;
    }
}
