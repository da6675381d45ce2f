package org.anyue.quiz;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** How people can say who they are, in this installation. */
@Component
public class IdentityWays {

    private final WechatGate wechat;
    private final Play play;

    IdentityWays(WechatGate wechat, Play play) {
        this.wechat = wechat;
        this.play = play;
    }

    /** What a contest may ask for: WeChat only where there is an official account. */
    public List<IdentityWay> offered() {
        return Arrays.stream(IdentityWay.values()).filter(this::isOffered).toList();
    }

    public boolean isOffered(IdentityWay way) {
        return way != IdentityWay.WECHAT || wechat.isSetUp();
    }

    /** Whether the pass says who its bearer is. */
    public boolean isKnown(ContestSummary contest, String pass) {
        return play.pass(contest.id(), pass).way() != IdentityWay.NONE;
    }

    /** Whether the bearer of the pass may begin as who it says. */
    public boolean fits(ContestSummary contest, String pass) {
        return contest.rules().asking().allows(play.pass(contest.id(), pass).way());
    }
}
