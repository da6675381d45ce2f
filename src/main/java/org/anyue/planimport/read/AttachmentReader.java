package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Attachment;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.text.Clauses;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** Attachments the text refers to ("…分工见附件1") or lists at its end, and whether they are in the file. */
public final class AttachmentReader {

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:详见|参见|见|(?<=[（(])(?=附[件表][ ]*[0-9０-９一二三四五][）)]))(?<which>附[件表](?:[ ]*[0-9０-９一二三四五])?)|附后");
    private static final Pattern LISTED = Pattern.compile(
            "^[ 　]*(?:附件|附)[：:][ 　]*(?:[1１][.．、]|一、)?[ 　]*(\\S{3,40})[ 　]*$(?<more>(?:\n[ 　]*(?:[0-9０-９][.．、]|[二三四五六七八九]、)[ 　]*\\S{3,40}[ 　]*$)*)",
            Pattern.MULTILINE);
    private static final Pattern BEARER_IN_FRONT = Pattern.compile("^.{0,16}(?:单位|部门|企业|乡镇|街道)(?=.{3,})");

    /** "附件1：联络员登记表", one line each. */
    private static final Pattern ONE_EACH = Pattern.compile(
            "^[ 　]*附件[ ]*(?<which>[0-9０-９一二三四五六七八九]{1,2})[：:.．、][ 　]*(?<name>[^\\s，,。；;]{3,40})[ 　]*$",
            Pattern.MULTILINE);

    private AttachmentReader() {}

    public static List<Attachment> read(PlanDocument document) {
        PlanText text = document.text();
        List<Attachment> attachments = new ArrayList<>();
        int listed = listed(text, attachments);
        oneEach(text, attachments);
        Matcher reference = REFERENCE.matcher(text.value());
        while (reference.find()) {
            String which = reference.group("which") == null
                    ? "附件"
                    : reference.group("which").replaceAll("\\s", "");
            if (isListed(which, listed)) {
                continue;
            }
            Range clause = Clauses.around(text.value(), reference.start(), reference.end());
            Range range = text.trim(clause.from(), clause.to());
            if (inAttachment(document, range)) {
                continue;
            }
            String name = name(text.at(clause.from(), reference.start()), which);
            attachments.add(new Attachment(name, present(document, which), text.span(range)));
        }
        return attachments;
    }

    /** The list at the end names the attachment; what refers to it is no second one. */
    private static boolean isListed(String which, int listed) {
        if (which.length() < 3) {
            return listed == 1;
        }
        int digit = "一二三四五六七八九".indexOf(which.charAt(2));
        int number = digit < 0 ? Character.digit(which.charAt(2), 10) : digit + 1;
        return number >= 1 && number <= listed;
    }

    /** How many the longest list names. */
    private static int listed(PlanText text, List<Attachment> attachments) {
        int most = 0;
        Matcher list = LISTED.matcher(text.value());
        while (list.find()) {
            Matcher item = Pattern.compile(
                            "(?:附件[：:]|附[：:]|[0-9０-９][.．、]|(?<=[\\s　])[二三四五六七八九]、)[ 　]*(?:[1１][.．、]|一、)?[ 　]*([^\\s，,。；;]{3,40})")
                    .matcher(list.group());
            int number = 0;
            while (item.find()) {
                number++;
                if (item.group(1).contains("：")) {
                    continue;
                }
                int from = list.start() + item.start(1);
                boolean there = contentFollows(text, list.end(), item.group(1), number)
                        || list.group("more").isEmpty() && tableFollows(text.value(), list.end());
                attachments.add(new Attachment(
                        item.group(1),
                        there,
                        text.span(from, from + item.group(1).length())));
            }
            most = Math.max(most, number);
        }
        return most;
    }

    private static void oneEach(PlanText text, List<Attachment> attachments) {
        Matcher line = ONE_EACH.matcher(text.value());
        while (line.find()) {
            String name = line.group("name");
            boolean known = attachments.stream()
                    .anyMatch(attachment -> attachment.name().equals(name));
            if (!known) {
                attachments.add(new Attachment(
                        name,
                        contentFollows(text, line.end(), name, Integer.MIN_VALUE)
                                || headed(text.value(), "附件" + line.group("which")),
                        text.span(line.start("name"), line.end("name"))));
            }
        }
    }

    /** "附：日程安排表" directly above a table. */
    private static boolean tableFollows(String text, int from) {
        int line = from;
        while (line < text.length() && text.charAt(line) == '\n') {
            line++;
        }
        int end = text.indexOf('\n', line);
        return text.substring(line, end < 0 ? text.length() : end).indexOf('\t') >= 0;
    }

    /** The attachment's own heading or title stands again behind the list. */
    private static boolean contentFollows(PlanText text, int from, String name, int number) {
        String rest = text.value().substring(from);
        String bare = name.replaceAll("[《》“”]", "");
        return rest.replaceAll("[《》“”]", "").contains(bare)
                || Pattern.compile("^[ 　]*附件[ ]*" + number(number) + "?[：:]?[ 　]*$", Pattern.MULTILINE)
                        .matcher(rest)
                        .find();
    }

    /** "附件2" or "附件二". */
    private static String number(int number) {
        return number >= 1 && number <= 9
                ? "[" + number + "一二三四五六七八九".charAt(number - 1) + "]"
                : String.valueOf(number);
    }

    private static boolean inAttachment(PlanDocument document, Range range) {
        return document.root().at(range.from()).within(SectionRole.ATTACHMENT);
    }

    /** What stands in front of "见附件" in its clause, without those who are addressed. */
    private static String name(String before, String which) {
        String plain = BEARER_IN_FRONT
                .matcher(before.replaceAll("^[（(]", "").strip())
                .replaceFirst("")
                .replaceAll("^(?:的|具体)", "");
        return plain.length() < 2 || plain.length() > 30 ? which : plain;
    }

    /** A line that is nothing but "附件2", with a line of its own below. */
    private static boolean headed(String text, String which) {
        String number = which.replaceAll("[^0-9０-９一二三四五六七八九]", "");
        return Pattern.compile(
                        "^[ 　]*附[件表][ 　]*" + (number.isEmpty() ? "1?" : number) + "[：:]?[ 　]*\n+[ 　]*(?!附[件表])\\S",
                        Pattern.MULTILINE)
                .matcher(text)
                .find();
    }

    private static boolean present(PlanDocument document, String which) {
        return headed(document.text().value(), which)
                || document.sections(SectionRole.ATTACHMENT).anyMatch(section -> {
                    String title = document.text().at(section.title()).replaceAll("\\s", "");
                    boolean same = title.equals(which)
                            || title.startsWith("附") && !which.matches(".*\\d")
                            || title.equals(which.replace("附件", "附表"));
                    return same && section.range().to() - section.bodyStart() > 60;
                })
                || !document.tables().isEmpty() && which.startsWith("附表");
    }
}
