package org.anyue.quiz;

/**
 * How chances in the draw are earned.
 *
 * @param threshold right answers ({@link ChanceTrigger#SCORE}), answers in a row, or days; 0 where it has no meaning
 * @param perDay the most in one day
 * @param cap the most in the whole contest
 */
public record ChanceRule(ChanceTrigger trigger, int threshold, int perDay, int cap) {

    static final ChanceRule NONE = new ChanceRule(ChanceTrigger.NONE, 0, 0, 0);

    public boolean isNone() {
        return trigger == ChanceTrigger.NONE;
    }

    /** As the rules of a contest say it. */
    public String words() {
        String most = "，每天最多 " + perDay + " 次，全程最多 " + cap + " 次";
        return switch (trigger) {
            case NONE -> "本次活动不设抽奖";
            case PASS -> "每份及格的答卷得 1 次抽奖机会" + most;
            case SCORE -> "一份答卷答对 " + threshold + " 题得 1 次抽奖机会" + most;
            case STREAK -> "一份答卷里每连续答对 " + threshold + " 题得 1 次抽奖机会" + most;
            case DAYS -> "每累计 " + threshold + " 天有及格的答卷，得 1 次抽奖机会，全程最多 " + cap + " 次";
        };
    }
}
