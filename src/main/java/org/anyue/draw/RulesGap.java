package org.anyue.draw;

/** What a draft of rules still lacks. */
public enum RulesGap {
    TITLE("title", "填写名称"),
    POOL("pool", "选择参与来源"),
    TIMES_MISSING("entryOpen", "填写全部时间"),
    OPEN_PAST("entryOpen", "开始参与的时间要在现在以后"),
    CLOSE_BEFORE_OPEN("entryClose", "截止时间要晚于开始时间"),
    COMMIT_BEFORE_CLOSE("commitBy", "封存名单的时间不能早于参与截止"),
    COMMIT_TOO_LATE("commitBy", "名单最迟在第一个号码开奖前一小时封存"),
    FALLBACK_BEFORE("fallbackEvening", "备用开奖日要晚于首选开奖日"),
    CLAIM_TOO_EARLY("claimBy", "领奖截止要在备用开奖日之后"),
    BITS("sources", "所选号码的随机量不足 64 比特，请多选一种"),
    NO_DRAWING_THAT_DAY("evening", "双色球只在周二、周四、周日开奖，请换一天"),
    NO_DRAWING_FALLBACK("fallbackEvening", "双色球只在周二、周四、周日开奖，备用日请换一天"),
    REASONS("reasons", "至少公布一条失效理由"),
    TEAM("teamSize", "每个对象至少派两名检查人员"),
    GROUPS("prizes", "至少设一组抽查对象，并写明组名"),
    GROUP_QUOTA("prizes", "每组填数量或比例，只填一种"),
    STRATA("prizes", "限定的组或地区要写来源里有的名称，请照页面列出的填写"),
    PRIZES("prizes", "至少设一个奖项"),
    PRIZE_NAME("prizes", "每个奖项写明奖级和奖品"),
    PRIZE_QUOTA("prizes", "每个奖项的名额填人数或比例，只填一种"),
    PRIZE_FUNDING("prizes", "每个奖项写明经费来源和批准文号"),
    PRIZE_VALUE("prizes", "每个奖项写明单价和税费由谁承担"),
    PRIZE_STOCK("prizes", "奖品库存不少于最多名额；按比例的奖项要填名额上限"),
    PRIZE_PICTURE("prizes", "有图片的奖品写一句图片说明，读屏软件会读给看不见的人听");

    private final String field;
    private final String sentence;

    RulesGap(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    /** Of the form. */
    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
