package org.anyue.campaign;

import org.anyue.shared.RefusalCode;

/** Why a command on a campaign is refused. */
public enum CampaignRefusal implements RefusalCode {
    OFFICE_ONLY("只有安委办和成员单位可以建立活动方案。请联系本级安委办。"),
    TITLE_MISSING("请填写活动名称。"),
    TITLE_TOO_LONG("活动名称不能超过 {0} 个字，请删减。"),
    PERIOD_TOO_LONG("活动起止时间不能超过 {0} 天，请核对年份。"),
    MOVE_NOT_ALLOWED("当前状态为“{0}”，不能执行此操作。请刷新页面查看可用的下一步。"),
    CLOSED_FOR_CHANGES("本次活动{0}，不能再修改。如需继续，请新建活动。"),
    PLAN_ALREADY_ATTACHED("已经导入过方案，不能再次导入。如需更换方案，请新建活动后导入。"),
    PLAN_EMPTY("方案中没有文字。请确认文件能正常打开，或改为手工新建任务。"),
    PLAN_ONLY_FOR_DRAFT("活动已下发，不能再导入方案。可以手工补充任务。"),
    SPAN_OUTSIDE("原文位置超出方案全文。请重新导入方案后再试。"),
    ITEM_TITLE_MISSING("请填写活动项目的标题。"),
    ITEM_UNKNOWN("所选活动项目不存在或不属于本次活动。请刷新页面后重新选择。"),
    DUTY_ISSUED("任务 {0} 已下发，不能直接修改。请用“变更”发布新的要求，或对个别单位延期、豁免。"),
    WHAT_MISSING("请填写任务内容。"),
    TOO_LONG("“{0}”不能超过 {1} 个字，请删减。"),
    SECTORS_MISSING("已选择“指定行业领域的生产经营单位”，请至少勾选一个行业领域。"),
    UNITS_MISSING("已选择“指定单位”，请至少选择一个单位。"),
    LINE_ONLY("部门方案只能向本系统下级对口部门和本行业生产经营单位下达任务。请改选承担单位；需要各县（市、区）承担的，请商本级安委办。"),
    UNIT_OUTSIDE("所选单位不在本级管辖范围内。请重新查找并选择单位。"),
    SECTOR_UNKNOWN("所选行业领域不存在。请刷新页面后重新选择。"),
    WINDOW_REVERSED("开展时间的结束日期早于开始日期，请改正。"),
    LOCK_BEFORE_DUE("截止接收日期早于按时完成日期，请改正。"),
    QUOTA_WRONG("数量要求应为 0 以上的数字并注明单位；百分比不超过 100。请改正。"),
    PHOTOS_WRONG("照片数量应在 0 至 {0} 张之间，请改正。"),
    FIGURES_WRONG("填报数据项应有名称，且不能重名、不超过 {0} 项。请改正。"),
    CALL_DAY_PAST("推荐截止日期不能早于今天，请改为今天或以后的日期。"),
    NOMINATIONS_SETTLED("面向推荐企业的任务已经下发，名单不再变动。需要增减的，请联系发起活动的安委办补充任务或豁免。"),
    NOTHING_NOMINATED_BEFORE("没有可沿用的名单：往年没有推荐过，或推荐的企业都已撤销。请直接勾选。"),
    NOTHING_TO_ISSUE("没有可下发的任务。请先为活动添加任务，或刷新页面查看是否已经下发。"),
    SENTENCES_OPEN("“{0}”还有 {1} 处原文未确认，暂不能下发。请先到方案核对页逐条确认，或先下发其他活动。"),
    VENUE_ISSUED("单位已经收到这项活动的任务，改地点请用“变更”，各单位会看到新旧地点。"),
    DUTY_NOT_ISSUED("任务 {0} 还没有下发，不用变更。请直接修改该任务，或在变更中选择“新增任务”。"),
    DUTY_CANCELLED("任务 {0} 已经取消，不能再变更。需要继续的，请先恢复该任务。"),
    DUTY_NOT_CANCELLED("任务 {0} 没有取消，不用恢复。请刷新页面查看最新情况。"),
    AMENDMENT_TOO_EARLY("当前状态为“{0}”，不用变更。请直接修改活动内容；下发以后才需要变更。"),
    AMENDMENT_MOVE("这次变更{0}，不能执行此操作。请刷新页面查看最新情况。"),
    AMENDMENT_REASON("请写明变更原因，至少 {0} 个字，各单位会看到。"),
    AMENDMENT_EMPTY("没有任何内容与现在不同，不用发布。请修改至少一处后再保存。"),
    AMENDMENT_TWICE("“{0}”在同一次变更中重复出现。请删去其中一处。"),
    ANSWER_MISSING("请写明“{0}”明确为什么。"),
    NO_OPEN_POINT("任务 {0} 没有待明确事项。请刷新页面查看最新内容。"),
    PARENT_MISSING("本次活动还没有选择上级方案。请先选择要承接的上级方案。"),
    PARENT_UNFIT("只能承接上级单位已经下发的活动方案。请重新选择。"),
    UPWARD_ALONE("上报台账登记的是上级交办事项，不能同时承接上级方案。请另建本级活动。"),
    UPWARD_OFFICE_ONLY("上报台账由本级安委办登记。请改为建立部门方案，或联系本级安委办。"),
    DIRECTION_LATE("已经添加过任务，不能再改为（或改回）上报台账。请新建活动。"),
    PARENT_DUTY_UNKNOWN("所选上级任务没有落到本级，或者已经取消。请刷新页面后重新选择。"),
    OWN_DUTY_UNKNOWN("所选本级任务不存在或已经取消。请刷新页面后重新选择。"),
    NOTHING_PROPOSED("没有可以采纳的建议。请逐项选择本级任务，或先补充任务。"),
    PLAN_DUTY_LATE("本级方案已经印发，不能再设为“由印发本方案完成”。请直接在“任务”中报送。"),
    PLAN_DUTY_ELSEWHERE("这项任务不是由本单位报送的，不能由印发方案完成。请选择落到本级的任务。"),
    BEARER_MISSING("“{0}”中的任务 {1} 还没有确定承担单位，暂不能下发。请先编辑该任务。");

    private final String message;

    CampaignRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
