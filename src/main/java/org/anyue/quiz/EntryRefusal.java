package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why somebody was not entered for the draw. */
public enum EntryRefusal implements RefusalCode {
    PHONE_MALFORMED("请填写 11 位手机号"),
    NO_GATEWAY("本系统没有开通短信，请到主办单位现场登记参加抽奖"),
    UNDER_14("未满十四周岁不参加抽奖"),
    WECHAT_LAPSED("等得太久，或换了浏览器，请回到竞赛首页重新用微信进入"),
    WECHAT_DECLINED("您没有同意用微信进入；可以再试一次，或换别的方式"),
    WECHAT_CODE_GONE("这次微信登录已经用过或已过期，请回到竞赛首页重新用微信进入"),
    WECHAT_SILENT("微信暂时没有回答，请过一会儿再试；已交的答卷不受影响"),
    ENTERED_OTHERWISE("您已用别的方式登记过");

    private final String message;

    EntryRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
