package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why a paper was not given out or not taken. */
public enum PlayRefusal implements RefusalCode {
    NOT_OPEN("竞赛没有开放：{0}"),
    NOT_YET("竞赛从 {0} 开始"),
    OVER("竞赛已于 {0} 结束"),
    PASS_LAPSED("页面打开得太久了，请回到竞赛首页重新进入"),
    PASS_OUTDATED("系统更新过，这台设备上以前的参与凭据不能再用，请回到竞赛首页重新开始。以前交的答卷都在；登记过手机号的，再验证一次号码，成绩和机会就接上了"),
    TOKEN_FOREIGN("这份答卷不是本系统发出的，或者被改动过，没有收下"),
    TOKEN_OUTDATED("系统更新过，更新前打开的试卷不能再交。这份没有收下，也不占次数；以前交的答卷和抽奖机会都在。请重新开始"),
    NO_TRIES_LEFT("今天的次数已经用完，明天再来"),
    NO_SITTINGS_LEFT("您已经交过卷，次数用完了；成绩在“我的成绩”里"),
    COUNTY_MISSING("请选择所在县（市、区）"),
    CONSENT_MISSING("请先阅读并同意参与说明"),
    IDENTITY_MISSING("请先核验身份"),
    LATE("答题时间已到，这份答卷没有收下；已交的答卷不受影响"),
    TAKEN("这份答卷已经收到过，以第一次为准"),
    BUSY("现在参与的人太多，答案还在下面，请过几秒再交一次"),
    UNKNOWN("暂时不能确认是否收到，请用下面的按钮再交一次；同一份答卷只会记一次");

    private final String message;

    PlayRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
