package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why somebody was not entered for the draw. */
public enum EntryRefusal implements RefusalCode {
    PHONE_MALFORMED("请填写 11 位手机号"),
    NO_GATEWAY("本系统没有开通短信，请到主办单位现场登记参加抽奖"),
    UNDER_14("未满十四周岁不参加抽奖"),
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
