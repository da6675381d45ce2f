package org.anyue.draw;

import java.util.Optional;
import java.util.stream.Stream;

/** What is drawn. */
public enum DrawKind {
    PRIZE("prize", "抽奖"),
    SPOTCHECK("spotcheck", "随机抽查");

    private final String code;
    private final String label;

    DrawKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As the rules name it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<DrawKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
