package org.anyue.draw;

/** What can be wrong with the files of a draw. The sections are those of spm-draw/1. */
public enum FlawCode {
    NOT_JSON("不是规定格式的 JSON 文件"),
    NOT_CANONICAL("含有协议不允许的内容（小数、空值、控制字符或不规范的字段名）"),
    FIELD("缺少字段或字段内容不符合规定"),
    ENTROPY_BITS("公开随机数不足 64 比特"),
    RULES_HASH("承诺书中的规则摘要与规则不一致"),
    ENTRIES_FORM("参与名单的格式不符合规定"),
    ENTRIES_ROOT("参与名单与承诺书不一致"),
    ENTRIES_COUNT("参与名单的数量与承诺书不一致"),
    SUBJECT_TWICE("同一参与者出现两次"),
    RECEIPT("回执的签名或内容与名单不一致"),
    RECEIPTS("回执总数与名单、剔除数对不上"),
    INSPECTORS("检查人员名单与承诺书不一致"),
    TIMES("时间先后不符合规定"),
    NUMBERS("公开号码不符合规则"),
    RESULT("结果与重新计算的不一致"),
    EVENT("开奖之后的变动不符合规则"),
    REGISTRY("公示链断裂、缺失或被改动"),
    VOID("本次抽签已经作废"),
    OPENING("打开的承诺与名单不一致");

    private final String sentence;

    FlawCode(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
