package org.anyue.planimport.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names without a known ending that an earlier sentence told by its grammar ("由安装标承办"): they act in later sentences too. */
final class LearnedNames {

    private static final int SHORTEST = 3;

    private final Set<String> names = new LinkedHashSet<>();

    /** As {@link SubjectReader#first}; where that finds nobody, a learned name that the sentence starts with. */
    SubjectReader.@Nullable Subject first(String sentence) {
        SubjectReader.Subject subject = SubjectReader.first(sentence);
        if (subject != null) {
            subject.bearers().lead().stream()
                    .filter(name -> name.length() >= SHORTEST && !BearerList.isBearer(name))
                    .forEach(names::add);
            return subject;
        }
        return names.stream()
                .filter(sentence::startsWith)
                .findFirst()
                .map(name -> new SubjectReader.Subject(new Bearers(List.of(name), List.of()), name.length(), false))
                .orElse(null);
    }
}
