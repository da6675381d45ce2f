package org.anyue.site;

import org.anyue.shared.RefusalCode;

/** Why something was not taken. */
public enum SiteRefusal implements RefusalCode {
    WORDS_TOO_SHORT("请写清楚是什么事，至少 5 个字"),
    WORDS_TOO_LONG("最多 1000 个字，请写得简短些"),
    KIND_MISSING("请选择类别"),
    CONTACT_TOO_LONG("联系方式最多 60 个字"),
    FORM_LAPSED("页面打开得太久了，您写的内容还在下面，请再提交一次"),
    TOO_MANY("提交得太频繁，请一小时后再试；着急的事请打页面上的电话"),
    ANSWER_MISSING("请写明办理结果"),
    SETTLED_ALREADY("这一条已经办结"),
    NOT_SETTLED("这一条还没有办结");

    private final String message;

    SiteRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
