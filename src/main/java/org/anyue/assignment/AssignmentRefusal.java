package org.anyue.assignment;

import org.anyue.shared.RefusalCode;

/** Why a command is not carried out; each sentence says what to do next. */
public enum AssignmentRefusal implements RefusalCode {
    /** 0: state label, 1: verb label. */
    WRONG_STATE("该任务当前为“{0}”，不能{1}。请刷新页面，按最新状态办理。"),
    /** 0: who did what last, 1: why it no longer goes. */
    OVERTAKEN("{0}。{1}"),
    NOT_THE_BEARER("该任务不由本单位承担，您可以查看，但不能代为办理。请由承担单位的联络员操作。"),
    NOT_ABOVE("只有承担单位上级的安委办可以代填。本单位的任务请在“任务”中直接报送。"),
    /** 0: the last day, 1: place whose office to ask. */
    LOCKED("该任务已于{0}截止收件。确需补报的，请联系{1}为本单位延长报送时间。"),
    /** 0: what is missing. */
    INCOMPLETE("还不能报送：{0}。请补齐后再次点击“报送”，已填写的内容已为您保存。"),
    /** 0: the further task, 1: what is missing. */
    INCOMPLETE_TOO("还不能同时答复“{0}”：{1}。请补齐，或者取消勾选这一项。"),
    NOT_A_PLACE("只有县(市、区)、乡镇(街道)和部门承担的任务可以分解到下级。本单位的任务请直接报送。"),
    BREAKDOWN_WITHOUT_UNITS("请至少选择一个下级单位。"),
    BREAKDOWN_WITHOUT_WORDS("请写明要下级做什么，不超过200字。"),
    /** 0: the earliest day, 1: the latest. */
    BREAKDOWN_DAY("给下级的期限请选{0}到{1}之间的一天，留出汇总的时间。"),
    COUNTED_BY_RECORDS("该任务按活动记录自动计数，不用另行报送。请联系下发任务的单位。"),
    ALREADY_REVIEWED("上级已经开始审核，不能撤回。需要修改的，请联系审核单位退回。"),
    NOT_YOUR_TURN("该任务当前不由本级审核，请在“待我审核”中选择其他任务。"),
    REASON_TOO_SHORT("请写明原因，至少4个字，便于对方据此办理。"),
    PAPER_MISSING("纸质件尚未收到，请先登记“已收到纸质件”，再审核通过。"),
    NO_PAPER_ASKED("该任务没有要求纸质件，不用登记。"),
    /** 0: how many. */
    LOWER_LEVEL_FIRST("本地区还有{0}家下级单位的同一任务等待该地审核。请待其审核完毕后再通过。"),
    NOTHING_TO_UNDO("没有可以撤销的审核：对方或上一级已经办理，或者这次审核不是您做出的。请刷新页面查看最新情况。"),
    ONLY_THE_OWNER("只有发起任务的单位可以办理此事项，请与其联系。"),
    EXTENSION_IN_THE_PAST("延长后的截止日期不能早于今天，请重新选择日期。"),
    FOREIGN_EVIDENCE("有照片或文件不属于本任务，未予报送。请重新选择文件后再报送。"),
    TOKEN_OF_ANOTHER("本页面已经失效，请刷新后重新报送，已保存的草稿不会丢失。");

    private final String message;

    AssignmentRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
