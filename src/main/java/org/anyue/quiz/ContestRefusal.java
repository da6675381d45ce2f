package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why something about a contest was not done. */
public enum ContestRefusal implements RefusalCode {
    TITLE_MISSING("请填写竞赛名称"),
    TITLE_TOO_LONG("竞赛名称最多 {0} 个字"),
    PERIOD_TOO_LONG("竞赛最长 {0} 天，请分成几次举办"),
    PERIOD_OVER("结束日期已经过去，请改日期"),
    PAPER_EMPTY("一份答卷至少要有 1 道题"),
    PAPER_TOO_LONG("一份答卷最多 {0} 道题"),
    PASS_MARK("及格要求在 1 到 {0} 题之间"),
    TRIES("每天的次数在 1 到 {0} 之间"),
    TIME("答题时间要么不限，要么在 {0} 秒到 {1} 分钟之间；太短的时间对老年人不公平"),
    THRESHOLD("抽奖门槛在 1 到 {0} 之间"),
    CAPS("抽奖机会每天最多 {0} 次，全程最多 {1} 次，都至少 1 次"),
    WAY_MISSING("请至少选择一种参与方式"),
    CLOSED_NEEDS_STAFF_ONLY("内部考试只能用工作人员账号，不能同时对公众开放"),
    DRAW_NEEDS_IDENTITY("设抽奖的竞赛要能核实身份：请允许手机验证码、微信或工作人员账号，或在登记抽奖时核验手机号"),
    POOL_TOO_SMALL("“{0}”需要 {1} 道题，题库里已发布的只有 {2} 道"),
    WEEK_OUTSIDE("组卷规则写到第 {0} 周，竞赛只有 {1} 周"),
    NOT_ALLOWED("竞赛{0}，不能{1}"),
    CAMPAIGN_UNKNOWN("请选择本级的活动");

    private final String message;

    ContestRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
