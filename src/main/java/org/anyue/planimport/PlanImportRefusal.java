package org.anyue.planimport;

import org.anyue.shared.RefusalCode;

/** Why a plan is not imported, or a decision about it not taken. */
public enum PlanImportRefusal implements RefusalCode {
    FILE_MISSING("请选择方案文件，或者粘贴方案文字，再点“导入”。"),
    FILE_AND_TEXT("文件和粘贴的文字只能选一样。请去掉其中一样，再点“导入”。"),
    FILE_UNREADABLE("{0}"),
    FILE_TOO_LARGE("文件超过 {0} MB。请删去图片或拆成几个文件后重新上传。"),
    NOTHING_FOUND("文件里没有找到活动方案的内容。请确认上传的是方案正文，而不是通知的封面或附件。"),
    MOVE_NOT_ALLOWED("第 {0} 句当前为“{1}”，不能这样处理。请刷新页面，按句子旁边的按钮操作。"),
    REASON_MISSING("请写明忽略的理由，例如“总体要求，不产生任务”。"),
    REASON_TOO_LONG("理由不能超过 {0} 个字，请删减。"),
    NOTHING_OPEN("这里已经没有待处理的句子。请刷新页面查看最新情况。"),
    NOTHING_TO_ACCEPT("这些任务都已确认。请刷新页面查看最新情况。"),
    QUESTION_OPEN("任务上还有没回答的问题。请点“修改”，补全承担单位后保存。"),
    CORRECTION_DECIDED("这些用字已经这样处理过。请刷新页面查看最新情况。"),
    WORDS_MISSING("请写出这里应有的名称，再点更正。"),
    WORDS_TOO_LONG("名称不能超过 {0} 个字，请删减。"),
    NOBODY_CHOSEN("请至少选择一个承担单位，或写出单位名称。"),
    ANSWER_MISSING("请选择或写下处理办法。"),
    UNDONE_ALREADY("这一步已经撤销。请刷新页面查看最新情况。"),
    UNDO_LATER_FIRST("{0}后来又做了“{1}”，涉及同一内容。请先撤销那一步，再撤销这一步。"),
    CHANGED_ELSEWHERE("任务后来在活动页面上改过，不能直接撤销。请点“修改”，改成需要的内容。"),
    DUTY_ISSUED("任务已经下发给单位，不能再修改。请到活动页面新增一项补充任务。"),
    WHAT_MISSING("请填写任务内容。"),
    DATE_WRONG("日期不对。请从日历里选择，或按 2026-06-16 的样子填写。"),
    NUMBER_WRONG("请填写数字，例如 2；没有要求就留空。"),
    UNIT_UNKNOWN("没有找到单位“{0}”。请写单位全称或规范简称，一行一个；单位不在名录里，请先到“单位”中添加。"),
    TITLE_MISSING("请填写活动名称。"),
    YEAR_WRONG("请填写四位年份，例如 2026。"),
    TABLE_MISSING("请选择改好的任务分解表（.xlsx 或 .docx），再点“上传并核对”。"),
    TABLE_UNREADABLE("{0}"),
    TABLE_CHANGED("表里有 {0} 处现在不能导入，可能刚刚被别人改过。请看下面的说明，改好后重新上传。"),
    TABLE_WITHOUT_CHANGES("表里的内容与系统中一致，没有需要导入的修改。"),
    AREA_WITHOUT_GROUP("{0}还没有督导组负责。请给每个片区至少选一个组。"),
    GROUP_WITHOUT_AREA("{0}没有选片区。请选一个片区；如果不固定片区，请勾选“机动组”。"),
    GROUP_NAME_MISSING("第 {0} 个组没有名称，请填写。"),
    GROUP_TWICE("有两个组都叫“{0}”，请改成不同的名称。"),
    WORD_REFUSED("{0}。"),
    WORD_KNOWN("词表里已经有“{0}”。请刷新页面查看，不需要再加。"),
    WORD_MOVE_NOT_ALLOWED("这个词当前为“{0}”，不能这样处理。请刷新页面查看最新情况。"),
    WORDS_FILE_MISSING("请选择词表文件（.tsv），再点“上传并核对”。"),
    WORDS_FILE_TOO_LARGE("一次最多导入 {0} 行。请拆成几个文件，分几次导入。"),
    WORDS_FILE_UNREADABLE("“{0}”不是 UTF-8 编码的文字文件。请用记事本另存为 UTF-8 编码后重新上传。"),
    WORDS_WITHOUT_NEW("文件里的词在词表中都有了，没有需要导入的内容。"),
    OFFER_ANSWERED("这一条当前为“{0}”，不能这样处理。请刷新页面查看最新情况。"),
    REVIEW_ANSWERED("已经有核对记录，不能重新读。新词从下一次导入起生效；要重新读，请先在“核对记录”里撤销各步。"),
    DRAFT_CHANGED("活动里已有手工添加、修改或下发的内容，不能重新读。新词从下一次导入起生效。"),
    PERIOD_REVERSED("结束日期早于开始日期，请改正。");

    private final String message;

    PlanImportRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
