package org.anyue.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.draw.CheckFacts;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.draw.ForfeitReason;

/**
 * A draw for everybody.
 *
 * @param tails last characters of who holds a prize, by entry
 */
public record PublicDrawPage(DrawDetails draw, String phase, Map<String, String> tails) {

    /** One step of the picture. */
    public record Step(String title, String text, String at, boolean done) {

        private static final int WIDTH = 15;
        /** What no line begins with. */
        private static final String CLOSING = "，。；、：！？”）";

        /** The text in lines that fit the picture. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int from = 0; from < text.length(); ) {
                int end = Math.min(text.length(), from + WIDTH);
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                lines.add(text.substring(from, end));
                from = end;
            }
            return lines;
        }
    }

    public DrawDetails.RulesFacts rules() {
        return Objects.requireNonNull(draw.rules());
    }

    public String href() {
        return "/draw/" + draw.drawId();
    }

    public boolean isBound() {
        return draw.state().isBound();
    }

    public boolean isDrawn() {
        return draw.state() == DrawState.DRAWN;
    }

    public boolean isVoid() {
        return draw.state() == DrawState.VOID;
    }

    public boolean isOpen() {
        return draw.open();
    }

    public String reasons() {
        return rules().reasons().stream().map(ForfeitReason::label).collect(Collectors.joining("、"));
    }

    public CheckFacts check() {
        return Objects.requireNonNull(draw.check());
    }

    /** How a spot check comes about. */
    public List<Step> checkSteps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("规则先公布", "查哪些行业、抽多少、派几个人，公布后谁也不能改", DrawWords.at(rules().entryOpen()) + " 前", true));
        steps.add(new Step("名单先封存", "名录库和检查人员锁进一个“指纹”，不公开，免得走漏", DrawWords.at(rules().commitBy()) + " 前", isBound()));
        steps.add(new Step("再开全国彩票", "封存至少一小时后才开奖，号码事先谁也不知道", DrawWords.at(rules().drawAt()), isDrawn()));
        steps.add(new Step("查完公开名单", "任何人都能用名单和号码重算一遍，看有没有动手脚", DrawWords.at(rules().claimBy()) + " 起", isOpen()));
        return steps;
    }

    public List<Step> steps() {
        if (draw.kind() == DrawKind.SPOTCHECK) {
            return checkSteps();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("规则先公布", "奖品、名额、用哪些号码，公布后谁也不能改", DrawWords.at(rules().entryOpen()) + " 前", true));
        steps.add(
                new Step("名单先封存", "参与截止后，把名单锁进一个“指纹”，并由外部机构盖时间戳", DrawWords.at(rules().commitBy()) + " 前", isBound()));
        steps.add(new Step("再开全国彩票", "封存至少一小时后才开奖，号码事先谁也不知道", DrawWords.at(rules().drawAt()), isDrawn()));
        steps.add(new Step("名单 + 号码 = 结果", "只算一次；任何人用同样的名单和号码都算出同样的结果", "", isDrawn()));
        return steps;
    }

    /** Winners of each prize. */
    public List<DrawDetails.Holder> holders(String tier) {
        return draw.holders().stream().filter(one -> one.tierId().equals(tier)).toList();
    }

    public String tail(String entryId) {
        return tails.getOrDefault(entryId, "");
    }
}
