package org.anyue.planimport.web;

import java.util.List;

/**
 * Two people answered the same; this one was later and nothing of it was saved.
 *
 * @param others what was decided meanwhile, newest first; empty when it changed outside of the review
 * @param mine what this person typed
 */
public record Clash(List<DecisionRow> others, List<String> mine) {

    public String title() {
        return others.isEmpty()
                ? "这里刚刚被别人改过，您的这一步没有保存"
                : "这里刚刚被别人改过：" + others.getFirst().by() + "。您的这一步没有保存";
    }
}
