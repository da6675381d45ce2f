package org.anyue.planimport.web;

import org.anyue.planimport.FindingCode;

/**
 * How a finding is asked about.
 *
 * @param one title for a single place
 * @param many title for several, with their number
 * @param yes answer that is proposed
 * @param no the other usual answer, empty for none
 * @param hint what else can be written
 */
record NoteWords(String one, String many, String why, String yes, String no, String hint) {

    static NoteWords of(FindingCode code) {
        return switch (code) {
            case MISSING_ATTACHMENT ->
                new NoteWords("文中提到的附件不在文件里", "文中提到的 %d 个附件不在文件里", "下发后各单位会找这份附件。", "下发前补上附件", "不再需要附件", "附件由谁、什么时候补");
            case MISSING_CONTACT ->
                new NoteWords(
                        "要求报送材料，但没有写联系人",
                        "%d 处要求报送材料，但没有写联系人",
                        "各单位在系统里报送，可以不写；需要时在下面写明。",
                        "在系统里报送，不另写联系人",
                        "",
                        "联系人、电话，例如：安委办综合科 0391-0000000");
            case OPEN_POINT ->
                new NoteWords("这里写着另行通知", "%d 处写着另行通知", "任务可以先下发，页面上会注明“待明确”。", "先下发，注明待明确", "等明确后再下发", "已经明确的内容");
            case TRUNCATED ->
                new NoteWords("这里可能缺字", "%d 处可能缺字", "对照原件看一眼，影响任务的请写下应有的字。", "不影响任务，照原文", "", "应有的字，例如：缺“手机”二字");
            case WEEKDAY_MISMATCH ->
                new NoteWords("日期和星期对不上", "%d 处日期和星期对不上", "请以日历为准。", "以日期为准", "以星期为准，稍后改任务日期", "正确的日期");
            case DATE_CONFLICT -> new NoteWords("前后日期不一致", "%d 处前后日期不一致", "同一件事写了两个日期。", "照任务上的日期", "", "正确的日期");
            case MACROS_IGNORED ->
                new NoteWords("文件带有宏", "%d 处说明文件带有宏", "宏没有运行，只读取了文字，不影响核对。", "知道了，照文字核对", "", "准备怎么处理这份文件");
            case BROKEN_NUMBERING -> new NoteWords("编号不连续", "%d 处编号不连续", "可能漏了一项，请对照原件。", "没有漏项，照原文", "", "漏了什么");
            default -> new NoteWords("请核对一处疑点", "请核对 %d 处疑点", "请对照原文看一眼。", "已核对，照原文", "", "处理办法");
        };
    }
}
