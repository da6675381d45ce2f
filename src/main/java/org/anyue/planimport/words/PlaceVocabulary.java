package org.anyue.planimport.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;

/**
 * What plans of a place are read with.
 *
 * @param own its words and those of the places above it, the nearest place first
 * @param words the built-in lists and the own words
 */
public record PlaceVocabulary(List<OwnWord> own, Vocabulary words) {

    public PlaceVocabulary {
        own = List.copyOf(own);
    }

    /** Same words, same digest; empty for none. */
    public String digest() {
        if (own.isEmpty()) {
            return "";
        }
        String lines = own.stream()
                .map(word -> word.row().list() + "\t" + word.row().line())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<WordRow> rows() {
        return own.stream().map(OwnWord::row).toList();
    }
}
