package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Attachment;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.read.AttachmentReader;
import org.anyue.planimport.read.OpenPoints;
import org.anyue.planimport.structure.Mark;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** What is missing: attachments, a contact, details to follow, the end of the text, a number in a list. */
final class CompletenessCheck {

    private static final Pattern BLANK_CONTACT =
            Pattern.compile("联[系络]人[：:][ _\u3000]*(?:[,，;；/][ ]*)?(?:联系)?(?:电话|方式|手机)(?:号码)?[：:][ _\u3000]*(?=[\n。；]|$)"
                    + "|联[系络]人[：:][ _\u3000]*(?=\n|$)");

    private final Examined plan;
    private final PlanText text;
    private final List<Finding> findings = new ArrayList<>();

    private CompletenessCheck(Examined plan) {
        this.plan = plan;
        this.text = plan.text();
    }

    static List<Finding> run(Examined plan) {
        CompletenessCheck check = new CompletenessCheck(plan);
        check.attachments();
        check.contact();
        check.openPoints();
        check.truncated();
        check.numbering(plan.document().root());
        return check.findings;
    }

    private void attachments() {
        for (Attachment attachment : AttachmentReader.read(plan.document())) {
            if (!attachment.present()) {
                add(
                        FindingCode.MISSING_ATTACHMENT,
                        Severity.WARNING,
                        "文中提到附件“%s”，文件里没有；请补上附件，或删去这句".formatted(attachment.name()),
                        null,
                        attachment.span());
            }
        }
    }

    private void contact() {
        Matcher blank = BLANK_CONTACT.matcher(text.value());
        if (blank.find()) {
            add(
                    FindingCode.MISSING_CONTACT,
                    Severity.NOTE,
                    "联系人或电话没有填写，请补上",
                    null,
                    text.span(blank.start(), blank.end()));
            return;
        }
        boolean missing = !plan.submissions().isEmpty()
                && plan.submissions().stream().allMatch(submission -> submission.contact() == null);
        if (missing) {
            add(
                    FindingCode.MISSING_CONTACT,
                    Severity.NOTE,
                    "要求报送材料，但没有联系人、电话或邮箱；请补上，收件单位才找得到人",
                    null,
                    plan.submissions().getLast().span());
        }
    }

    private void openPoints() {
        for (Range open : OpenPoints.find(text.value())) {
            Range range = text.trim(open.from(), open.to());
            add(
                    FindingCode.OPEN_POINT,
                    Severity.NOTE,
                    "此处留待另行明确：%s；请记下由谁、何时明确".formatted(text.at(range)),
                    null,
                    text.span(range));
        }
    }

    private void truncated() {
        if (plan.document().sentences().isEmpty()) {
            return;
        }
        Sentence last = plan.document().sentences().getLast();
        boolean end = last.range().to() == text.trim(0, text.length()).to();
        boolean normative = last.role() == SectionRole.ACTIVITIES || last.role() == SectionRole.REQUIREMENTS;
        char stop = last.text().charAt(last.text().length() - 1);
        boolean stopped = "。！？；;.!?”）)】》".indexOf(stop) >= 0 || Character.isLetterOrDigit(stop) && stop < 128;
        boolean signature = last.text().length() < 30
                && last.text()
                        .matches(".*(?:日|局|办公室|委员会|政府|公司|部|处|中心)$|(?:出席|列席|缺席|请假|记录|主持|审核|签发|校对|编辑|联系人|联络人)[：:].*");
        if (end && normative && !stopped && !signature) {
            add(FindingCode.TRUNCATED, Severity.ERROR, "文件在句中结束，可能不完整；请找来全文重新导入", null, text.span(last.range()));
        }
    }

    private void numbering(Section section) {
        List<Section> children = section.children();
        for (int i = 1; i < children.size(); i++) {
            Mark before = children.get(i - 1).mark();
            Mark mark = children.get(i).mark();
            if (before == null || mark == null || before.style() != mark.style() || mark.value() == 0) {
                continue;
            }
            if (mark.value() != before.value() + 1 && mark.value() != 1) {
                String expected = "应为第%d项".formatted(before.value() + 1);
                boolean gap = mark.value() > before.value() + 1;
                add(
                        FindingCode.BROKEN_NUMBERING,
                        Severity.NOTE,
                        "编号不连续：“%s”之后是“%s”；%s".formatted(before.text(), mark.text(), gap ? "请核对中间是否缺了内容" : "请核对是否重号"),
                        expected,
                        text.span(mark.range()));
            }
        }
        children.forEach(this::numbering);
    }

    private void add(FindingCode code, Severity severity, String message, @Nullable String suggestion, Span span) {
        findings.add(new Finding(code, severity, message, suggestion, span));
    }
}
