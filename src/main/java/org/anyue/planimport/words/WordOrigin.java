package org.anyue.planimport.words;

import org.anyue.campaign.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * Where a word comes from.
 *
 * @param campaign the reviewed plan, null where there is none
 * @param sentence of that plan, else empty
 */
public record WordOrigin(Kind kind, @Nullable CampaignId campaign, String sentence) {

    public static final WordOrigin TYPED = new WordOrigin(Kind.TYPED, null, "");
    public static final WordOrigin FILE = new WordOrigin(Kind.FILE, null, "");

    /** How it was added. */
    public enum Kind {
        TYPED("手工添加"),
        FILE("文件导入"),
        REVIEW("核对时采纳");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static WordOrigin review(CampaignId campaign, String sentence) {
        return new WordOrigin(Kind.REVIEW, campaign, sentence);
    }
}
