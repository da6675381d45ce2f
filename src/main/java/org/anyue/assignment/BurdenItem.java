package org.anyue.assignment;

import org.anyue.campaign.Asks;

/** What costs a unit time. */
enum BurdenItem {
    OPEN("open", "签收"),
    TEXT("text", "情况说明"),
    FIGURE("figure", "填报数据"),
    PHOTO("photo", "照片"),
    FILE("file", "附件材料"),
    PAPER("paper", "纸质件");

    private final String word;
    private final String label;

    BurdenItem(String word, String label) {
        this.word = word;
        this.label = label;
    }

    String word() {
        return word;
    }

    String label() {
        return label;
    }

    /** How often one hand-in asks for it. */
    int count(Asks asks) {
        return switch (this) {
            case OPEN -> 1;
            case TEXT -> asks.text() ? 1 : 0;
            case FIGURE -> asks.figures().size();
            case PHOTO -> asks.photos();
            case FILE -> asks.file() ? 1 : 0;
            case PAPER -> asks.paper() ? 1 : 0;
        };
    }
}
