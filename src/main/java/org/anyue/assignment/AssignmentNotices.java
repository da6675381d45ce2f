package org.anyue.assignment;

import java.util.List;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the bearer what happened to its duties, in the transaction in which it happened. */
@Component
class AssignmentNotices {

    static final String WORKLIST = "/desk/worklist";

    private final NoticeReads reads;
    private final Notices notices;

    AssignmentNotices(NoticeReads reads, Notices notices) {
        this.reads = reads;
        this.notices = notices;
    }

    /** One notice for each unit, however many duties it got. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentsExpanded expanded) {
        if (expanded.issued().isEmpty()) {
            return;
        }
        // A duty is issued once, so any of them names the issue.
        String key = "assignment.issued:" + expanded.issued().getFirst();
        notices.send(
                expanded.by(),
                reads.brought(expanded.issued()).stream()
                        .map(brought -> issued(brought, key))
                        .toList());
    }

    /** The units below learn what their place asks of them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentBrokenDown broken) {
        String key = broken.action() + ":" + broken.duty();
        notices.send(
                broken.by(),
                reads.brought(List.of(broken.duty())).stream()
                        .map(one -> new Notice(
                                Recipient.unit(one.bearer()),
                                broken.action(),
                                Urgency.ROUTINE,
                                (broken.takenBack() ? "不用再报：" : broken.place() + "交办：") + one.what(),
                                broken.takenBack() ? broken.place() + "收回了这项任务，已经报送的内容保留。" : "",
                                address(one.first()),
                                broken.takenBack() ? null : one.dueOn(),
                                key))
                        .toList());
    }

    /** The day came earlier: who has not handed in is told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SeriesDayMoved moved) {
        String text = "原定" + DayWords.date(moved.from()) + "是休息日，改为" + DayWords.date(moved.to()) + "前报送。";
        notices.send(
                moved.by(),
                reads.brought(List.of(moved.duty())).stream()
                        .map(one -> new Notice(
                                Recipient.unit(one.bearer()),
                                moved.action(),
                                Urgency.ROUTINE,
                                "期限提前：" + one.what(),
                                text,
                                address(one.first()),
                                one.dueOn(),
                                moved.action() + ":" + moved.duty() + ":" + moved.to()))
                        .toList());
    }

    private static Notice issued(NoticeReads.Brought brought, String key) {
        boolean one = brought.count() == 1;
        String first =
                brought.dueOn() == null ? "" : "最早的一项" + DayWords.date(brought.dueOn()) + "前完成：" + brought.what();
        return new Notice(
                Recipient.unit(brought.bearer()),
                "assignment.issued",
                Urgency.ROUTINE,
                one ? "新任务：" + brought.what() : "新任务" + brought.count() + "项：" + brought.campaign(),
                one ? brought.campaign() : first,
                one ? address(brought.first()) : WORKLIST,
                brought.dueOn(),
                key);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentEvent event) {
        NoticeReads.Told told = reads.told(event.step().assignment());
        String note = event.step().note();
        switch (event) {
            case SubmissionSentBack back -> say(back, told, "被退回：", "退回意见：" + note + "\n请修改后重新报送。");
            case SubmissionAccepted accepted -> {
                if (told.state() == AssignmentState.ACCEPTED) {
                    say(accepted, told, "已通过：", "");
                }
            }
            case DecisionUndone undone -> say(undone, told, "审核已撤销：", "上级撤销了刚才的审核结果，请等待重新审核。");
            case AssignmentExempted exempted -> say(exempted, told, "已豁免：", "原因：" + note + "\n这项任务不用再报送。");
            case AssignmentReinstated reinstated -> say(reinstated, told, "取消豁免：", "这项任务需要继续完成。");
            case SubmissionExtended extended -> say(extended, told, "同意延长报送：", note + "\n按时完成率仍以原期限计算。");
            case SubmissionFiledFor filed -> say(filed, told, "上级已代填：", "上级安委办替本单位填报了这项任务，请核对。内容不对的，可以撤回后修改重报。");
            default -> {
                // What a unit does itself it need not be told.
            }
        }
    }

    private void say(AssignmentEvent event, NoticeReads.Told told, String lead, String text) {
        boolean open = told.state().isOpen();
        notices.send(
                event.by(),
                List.of(new Notice(
                        Recipient.unit(told.bearer()),
                        event.action(),
                        Urgency.ROUTINE,
                        lead + told.what(),
                        text,
                        address(told.id()),
                        open ? told.dueOn() : null,
                        event.action() + ":" + told.id() + ":" + told.version())));
    }

    static String address(AssignmentId id) {
        return "/desk/assignments/" + id;
    }
}
