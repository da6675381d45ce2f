package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why something about a suspicion or an appeal was not done. */
public enum ReviewRefusal implements RefusalCode {
    WORDS_MISSING("请写明理由，对方看得到"),
    WORDS_TOO_LONG("最多 {0} 个字"),
    DECIDED("已经处理过"),
    NOTHING_TO_APPEAL("您的资格没有被取消，不用申诉"),
    APPEALED("申诉已经收到，请等待答复");

    private final String message;

    ReviewRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
