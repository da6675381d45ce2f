package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why staff cannot answer for somebody, or a card is not taken. */
public enum AssistRefusal implements RefusalCode {
    CONSENT_UNSAID("请先当面念参与说明，本人同意后再勾选"),
    RECEIPT_UNKNOWN("没有这个收据号，请对照收据再填一遍"),
    TOO_MANY("您今天已代答 {0} 份，到了每人每天的上限；请让同事接着做，或改用答题卡"),
    PHONE_IN_USE("这个号码已由别人登记过；一个号码只登记一位，请换一个号码"),
    NO_CARDS_YET("竞赛还没有开始，不能导入答题卡"),
    CARDS_OVER("结果已经公布，不能再导入答题卡"),
    PAPER_TOO_LONG("每份超过 {0} 题，不能用答题卡"),
    DAY_OUTSIDE("日期要在 {0} 到 {1} 之间"),
    FILE_MISSING("请选择答题卡文件"),
    FILE_TOO_LARGE("文件有 {0} MB，超过 {1} MB"),
    FILE_UNREADABLE("{0}"),
    HEADS_MISSING("没有找到表头“{0}”，请用下载的模板"),
    NO_ROWS("文件里没有答题卡"),
    TOO_MANY_ROWS("文件里有 {0} 张答题卡，一次最多 {1} 张，请拆开"),
    NOTHING_TO_IMPORT("没有可以导入的答题卡");

    private final String message;

    AssistRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
