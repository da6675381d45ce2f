package org.anyue.draw;

import org.anyue.shared.RefusalCode;

/** Why something was not done. */
public enum DrawRefusal implements RefusalCode {
    RULES_FIXED("规则已经公布，不能再改；确有必要的，请作废后另行组织"),
    RULES_INCOMPLETE("规则还不能公布，请先补齐：{0}"),
    RULES_TOO_LATE("规则必须在开始参与之前公布，请把开始时间改到现在以后"),
    REPLACES_NOTHING("被替代的抽签不存在或没有作废，请核对编号，或者不填"),
    HASH_OF_CHAIN("公示链使用 {0}，请把本次抽签也改为同一种算法"),
    NOT_PUBLISHED("规则还没有公布，请先公布规则"),
    NOT_OPEN_YET("还没有到开始参与的时间，请到规则写明的时间再来"),
    ENTRIES_CLOSED("参与已经截止，请留意下一次活动"),
    ENTRY_MALFORMED("参与信息不符合规定，请核对后重试：{0}"),
    STILL_OPEN("参与还没有截止，请在截止后再封存名单"),
    APPEALS_OPEN("还有 {0} 件申诉没有处理，请处理完再封存名单"),
    REPLAY_DIFFERS("{0} 张已发出的回执与按规则重新计算的结果不一致，请先查清再封存"),
    NOBODY_ENTERED("没有可以参加抽签的人，请核对参与来源；确实无人参加的，请作废本次抽签"),
    COMMITTED_ALREADY("名单已经封存，一次抽签只封存一次；请直接等待开奖"),
    COMMITTED_TOO_LATE("离第一个号码开奖已不足一小时，或已过规则规定的封存时间，名单不能再封存；请作废本次抽签，另行组织"),
    NOT_COMMITTED("名单还没有封存，请先核对并封存名单"),
    STAMP_TOO_LATE("时间戳晚于第一个号码开奖前一小时，不能采用；本次抽签已被锁定，请作废后另行组织"),
    STAMP_INVALID("时间戳服务返回的内容不能通过核验，请系统管理员检查服务地址：{0}"),
    STAMP_UNREACHABLE("暂时连不上时间戳服务，系统每分钟自动重试；一直连不上的，请系统管理员检查网络和服务地址"),
    NO_STAMP_SERVICE("还没有设置时间戳服务地址，请系统管理员在“参数设置”中填写"),
    STAMPED_ALREADY("已经有时间戳，请直接等待开奖"),
    CLOCK_WRONG("本机时钟与时间戳服务相差 {0} 秒，超过 5 秒不能封存或开奖，请系统管理员先校准时钟"),
    NOT_STAMPED("没有时间戳，不能开奖；请先取得时间戳，已锁定的请作废后另行组织"),
    NUMBERS_MALFORMED("{0}的号码不符合规则，请对照官方公布的号码核对"),
    NUMBERS_TOO_EARLY("{0}还没有到开奖时间，请在官方公布后录入"),
    FALLBACK_TOO_EARLY("备用号码只有在 {0} 之后、首选号码仍未公布时才能使用，请先等首选号码"),
    REGISTER_MOVED("名录库各组数量与将要封存的名单不一致，请刷新后重新封存"),
    INSPECTORS_TOO_FEW("检查人员不足 {0} 人，请先补充检查人员名单"),
    INSPECTOR_MALFORMED("第 {0} 名检查人员读不懂，请每行写一人：先写姓名（不重复，最多 30 字），再写要回避的单位，用逗号隔开"),
    RECUSED_UNKNOWN("第 {0} 行：名录库里没有“{1}”，请写单位全称或统一社会信用代码"),
    RECUSED_GONE("名录库里现在没有{0}要回避的“{1}”，请先改正检查人员名单再封存"),
    INSPECTORS_TOO_MANY("检查人员最多 {0} 人，请分几次抽查"),
    NOT_SENT("这名检查人员现在不在这一组，请刷新页面，从现在的名单里选"),
    DISCLOSED_ALREADY("名单已经公开，不必再次公开；请到公开页面查看"),
    NOT_DRAWN("还没有开奖，请在结果公布后再办理"),
    DRAWN_ALREADY("已经开奖，结果只计算一次，任何人都不能重抽；请到公开页面查看结果"),
    VOIDED("本次抽签已经作废，请另行组织"),
    NOT_HOLDER("这个参与编号现在没有持有奖项，请刷新页面，从现在的中奖名单里选"),
    REASON_NOT_ANNOUNCED("规则中没有公布过这一失效理由，请从规则公布的理由中选择"),
    CLAIM_TIME_RUNNING("领奖期限还没有过，不能以逾期未领处理，请在领奖截止后再提"),
    CLAIMED_ALREADY("中奖人已经申请领奖，不能以逾期未领处理；请发放奖品，或者撤回这件申请"),
    EVIDENCE_MISSING("请上传证明材料"),
    FORFEIT_OPEN("这个奖项已有一件处理中的申请，请先处理那一件"),
    FORFEIT_DECIDED("这件申请已经处理，请刷新页面查看结果"),
    TWO_PEOPLE("必须由另一个人复核，提出人不能自己批准；请换一位同事办理"),
    OBJECTION_RUNNING("中奖人的异议期到 {0} 结束，请在这一天之后批准"),
    RECEIPT_UNREADABLE("没有读懂这张回执，请把保存的回执原样粘贴进来"),
    RECEIPT_FOREIGN("这张回执不是本次抽签的，请核对抽签编号，到对应的页面办理"),
    RECEIPT_FORGED("这张回执没有通过签名核验，请原样粘贴保存的回执，不要改动任何一个字"),
    RECEIPT_REPLACED("这张回执已被新的回执取代，请使用最后一张"),
    NOT_WINNER("这个参与编号没有中奖，请核对公开的中奖名单"),
    CONTACT_TOO_LONG("联系方式最多 60 个字，请缩短"),
    TOO_MANY_TRIES("尝试得太频繁，请一小时后再试"),
    CODE_UNKNOWN("没有这个领奖码，请核对后重新输入"),
    PHONE_MALFORMED("请填写 11 位手机号"),
    NO_SMS("没有短信网关，无法核验手机号，请改用领奖码"),
    NOT_CLAIMED("中奖人还没有核验身份，请先核对领奖码或手机验证码"),
    HANDED_ALREADY("奖品已经发放，请核对发放表，不要重复办理"),
    NOT_OVER("领奖还没有结束，请在领奖截止后再清除个人信息"),
    PURGED("个人信息已经清除，请刷新页面"),
    VOID_REASON_MISSING("请写明作废的理由，至少 5 个字，外人应当能够核实"),
    VOID_ASKED("已有人提出作废，请等待另一个单位批准，或先撤回"),
    VOID_NOT_ASKED("没有待批准的作废申请，请先由一个单位提出"),
    TWO_BODIES("作废必须由另一个单位的人批准，请联系监督人员办理");

    private final String message;

    DrawRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
