package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are left when a sentence has been read by its forms. Each verb of passing on has a thing: in its own clause, in
 * front or behind, or made in a clause before ("每个班组提出2条建议，由所在企业汇总后于6月24日前报集团工会"). What it is called does not matter where
 * a day and somebody who gets it are told.
 */
final class RemainingPapers {

    /** The n-th day of the words that are read stands as the n-th private character. */
    private static final char DAY = '\uE000';

    /** No sentence names more; later ones are read as words. */
    static final int MOST_DAYS = 256;

    static final String DAYS = "[\uE000-\uE0FF]";

    private static final Pattern PASS = Pattern.compile(
            "(?:(?:书面|专题)(?:报告|汇报)(?=[^，,报送上材于并经和、的]{2})|报送|上报|呈报|呈送|报备|提交|递交|上交|交回|送交|上传|传送|发送|发[至到]|发给(?=[^，,各每]{0,12}(?:安委办|办公室|[局科处室]))|送达|发(?=[^，,布放动现展生明挥扬][^，,]{0,15}群)|寄送|邮寄|反馈|填报|录入|更新[至到]|提供(?=[至到给])|推送(?=[至到给])|(?<![发派赠配输转])[送交传](?=[至到给])|(?<![通举海周月旬快简战电喜播预画汇抄申]|(?<!工作)日)报(?![告道名警刊纸废考销表章备》、]|[^，,]{1,10}(?:处理|查处|处置)$)|(?<=[章字核总]后|书面|打包|及时|按时|专人|[式格网]|要求|份)[送交转](?=[^，,]{2,14}[科室部处办局站所院会]$)|(?<="
                    + DAYS + "|统一|集中|一并)[送交转]|(?<="
                    + DAYS + "[^，,报送交发抄]{0,12})抄报)(?:[至到给往])?"
                    + "|(?<=(?:选送|推荐|推选|遴选|报送)[^，,]{2,16}[0-9一二两三五十]{1,3}[个件部条份篇幅张](?:以上)?)[至到](?=[^，,]{2,16}(?:[局委办科处部室站社]|中心|公司|学校))");
    private static final String COUNT = "(?:各?(?:不少于|至少|不超过)?(?:[0-9]{1,3}[至—-])?[0-9一二两三五十]{1,3}[个件部条份篇幅张名](?:以上)?)?";
    private static final Pattern MADE = Pattern.compile(
            "(?:(?:开展|组织)(?=[^，,]*征文$)|布置(?=[^，,]*作业$)|(?<=[\uE000-\uE0FF])(?:确定|明确)|形成|留有|填写|填报|撰写|编写|编制|制定|拟定|拟订|制作|拍摄|录制|建立|提出|收集|整理|推荐|选送|推选|遴选|签订|签署|出具|起草|绘制|准备|征集|提炼|统计(?!表)|报送|上报|提供|提交)(?:好|成|出)?"
                    + COUNT + "([^，,。；;：:将把\uE000-\uE0FF]{2,24}?)" + COUNT + "$");
    /** "曝光情况随工作总结一并上报" */
    private static final Pattern ALONG =
            Pattern.compile("((?<!同)(?:随(?!时)|与|连同)[^，,]{2,10}?)(?:一并|一起|同时|一同)(?:报|上|提|交|送)");
    /** "…报送办公室，并附典型做法1篇": goes along. */
    private static final Pattern WITH = Pattern.compile("(?:并|同时|另|另外)?(?:须|需|要|应)?附(?:上|报|送)?(.{2,})");

    /** "制定活动计划，于5月29日前连同联络员名单报…": with a paper that was made before; the form of an entry belongs to the entry. */
    private static final Pattern TOGETHER_WITH =
            Pattern.compile("连同([^，,与和及时]{2,16}?)(?<!(?:登记|推荐|报名|申报|汇总)表)(?:一并|一起|一同)?$");

    /** "…，连同作品汇总表于6月13日前寄送": the form of the works that were told before. */
    private static final Pattern WITH_FORM = Pattern.compile("^连同[^，,与和及时]{2,12}?(?:登记|推荐|报名|申报|汇总)表");

    /** "宣传科于6月13日前收集各参展单位的展板小样" */
    private static final Pattern COLLECTED = Pattern.compile(
            "^([^，,各]{2,16}?)[于在负责须应要]{0,3}" + DAYS + "(?:统一|负责)?(?:收集|收取|收齐)各[^，,的]{2,14}的([^，,]{2,20})$");

    /** "每人撰写心得体会1篇，由局办公室统一收集": whoever collects gets what was made in the clause before. */
    private static final Pattern COLLECTS = Pattern.compile("^由([^，,各由]{2,16}?)(?:负责|统一|集中|一并)+(?:收集|收取|收齐)$");

    /** "由企业汇总后择优报送2篇至…": how many of what was made before. */
    private static final Pattern HOW_MANY = Pattern.compile("^[0-9一二两三五十]{1,3}[个件部条份篇幅张](?:以上)?[至到给](?=.{2})");

    private static final Pattern GROUP = Pattern.compile("群[”\"]?$");
    private static final Pattern TOGETHER = Pattern.compile("同步|一并|同时");
    /** "自查情况经校长签字后，…" */
    private static final Pattern SIGNED = Pattern.compile(
            "([^，,经由]{2,20})(?:经|由)[^，,]{2,16}(?:签字|签批|审核|审定|同意|盖章|收齐|汇总|记录|登记|填写|整理)后?|([^，,经由]{2,20}?)一式[一二两三四1-4]份");
    /** What is chosen is a part of what was made before. */
    private static final Pattern CHOSEN = Pattern.compile("推荐|选送|推选|遴选|报送|上报");

    /** "作品分绘画、短视频三类" */
    private static final Pattern OF_KINDS =
            Pattern.compile("^([^，,分]{2,8})分(?:为|成)?[^，,]{2,24}[0-9一二三四五六]?(?:个?组别?|类|种|项)(?:进行|征集)?$");

    /** "微视频、家书作品征集，每单位不少于2件，…前报" */
    private static final Pattern CALLED_FOR = Pattern.compile("^([^，,]{2,24}?)征集(?:活动)?$");

    private static final Pattern WORKS_WANTED = Pattern.compile("征集.*(?:作品|视频|短片|稿件?|征文|案例|海报|漫画)$");

    private static final Pattern FINISHED = Pattern.compile(DAYS + "[^，,]{0,4}完成");

    private static final Pattern GATHERED = Pattern.compile("汇总|收齐|统稿");
    private static final Pattern TO = Pattern.compile("(?<=.{2})[至到给][^，,]{2,24}$");
    private static final Pattern LIAISON = Pattern.compile("(?:[0-9一二两]{1,2}名)?(联络员|联系人|信息员)");
    /** "…书面报安委办，时间不晚于6月25日" */
    private static final Pattern DAY_BEHIND =
            Pattern.compile("(?:并|截止|截至|时限|期限|最[迟晚]|时间|日期|报送)*[于为是在]?" + DAYS + "(?:完成)?(?:报送|上报|提交)?");

    /** How many clauses back a paper may have been made. */
    private static final int FURTHEST = 3;

    /** How many where works have been called for: how many each is to send and what they are like is told between. */
    private static final int CALLED_FURTHEST = 5;

    /** What is only done to a paper between its making and its day. */
    private static final Pattern DONE = Pattern.compile("^(?:经|由|加盖|签字|盖章|每|按|并?经).*|.{0,12}(?:审核|签字|盖章|汇总|同意|收齐)后?$");

    private static final Pattern VOLUNTARY =
            Pattern.compile("可(?![靠行操])|方便|便于|自愿|鼓励|欢迎|不得|不单独|不另行|不要求|无需|不再|不必|不用|严禁|防止|避免|反对|群众|市民|网友|居民可|学生可");
    private static final Pattern UPWARDS = Pattern.compile("(?<!(?:报|送|交|发|[至到给])[^，,]{0,8})" + OwnPapers.WHO_SUMS_UP
            + "[^，,]{0,8}(?:汇总|择优|遴选|审核|收集|筛选|评选)|择优(?:向|报(?!送)|报送[省市县区]|推荐|上报)|[向报]上级");
    /**
     * @param day which of the days it is due on, -1 where none is told for it
     * @param said what is said instead of a day
     * @param words in which its form is told
     * @param clause which of the clauses passes it on
     */
    record Left(
            String what,
            int day,
            @Nullable String said,
            @Nullable String to,
            String words,
            int clause) {}

    private final List<String> clauses;
    private final List<String> known;

    private RemainingPapers(String words, List<String> known) {
        this.known = known;
        this.clauses = split(words);
    }

    /**
     * @param words the n-th day that is told in them stands as {@link #mark} of n
     * @param known the papers that have been read of them
     */
    static List<Left> in(String words, List<String> known) {
        RemainingPapers papers = new RemainingPapers(words, known);
        List<Left> left = new ArrayList<>();
        for (int i = 0; i < papers.clauses.size(); i++) {
            papers.clause(i, left);
        }
        return left;
    }

    static String mark(int day) {
        return String.valueOf((char) (DAY + day));
    }

    private void clause(int i, List<Left> left) {
        Matcher pass = PASS.matcher(clauses.get(i));
        Matcher collected = COLLECTED.matcher(clauses.get(i));
        Matcher collects = COLLECTS.matcher(clauses.get(i));
        if (collected.find()) {
            collected(i, collected, left);
        } else if (collects.matches() && BearerList.isBearer(collects.group(1))) {
            made(i, new Left("", -1, null, collects.group(1), clauses.get(i), i), left);
        } else if (!pass.find()) {
            alongside(i, left);
        } else if (handedIn(i, clauses.get(i).substring(pass.end()))) {
            passedOn(i, pass, left);
        }
    }

    /** Whoever collects gets it. */
    private void collected(int i, Matcher told, List<Left> left) {
        String thing = PaperThing.of(told.group(2));
        int day = day(clauses.get(i));
        if (thing != null && day >= 0 && BearerList.isBearer(told.group(1))) {
            left.add(new Left(thing, day, null, told.group(1), clauses.get(i), i));
        }
    }

    /** Goes with the paper of the clause in front. */
    private void alongside(int i, List<Left> left) {
        Matcher with = WITH.matcher(clauses.get(i));
        if (left.isEmpty() || left.getLast().clause() != i - 1 || !with.matches()) {
            return;
        }
        Left main = left.getLast();
        String thing = PaperThing.of(with.group(1));
        if (thing != null && Handover.isPaper(thing) && !PaperThing.pictures(thing)) {
            left.add(new Left(thing, main.day(), main.said(), main.to(), main.words() + clauses.get(i), i));
        }
    }

    /** Neither of one's own accord, nor downwards, nor upwards by who has gathered it, nor for everybody to see. */
    private boolean handedIn(int i, String behind) {
        String clause = clauses.get(i);
        boolean shown = i + 1 < clauses.size()
                && Handover.SHOWN.matcher(clauses.get(i + 1)).lookingAt();
        boolean gathered = i > 0 && summedUp(clause, clauses.get(i - 1));
        return !shown
                && !gathered
                && !Handover.EVERYBODY.matcher(behind).find()
                && !VOLUNTARY.matcher(clause).find()
                && (known.isEmpty() || !WITH_FORM.matcher(clause).find())
                && !UPWARDS.matcher(clause).find();
    }

    private void passedOn(int i, Matcher pass, List<Left> left) {
        String clause = clauses.get(i);
        String front = clause.substring(0, pass.start());
        String behind = HOW_MANY.matcher(clause.substring(pass.end())).replaceFirst("");
        String to = receiver(clause, behind);
        String when = said(clause);
        int day = day(clause);
        String said = day >= 0 ? null : when;
        Matcher counted = MADE.matcher(front);
        String own = pass.group().length() == 1 && counted.find()
                ? PaperThing.of(counted.group(1))
                : PaperThing.of(when == null ? front : front.replace(when, ""));
        if (own == null || !PaperThing.TAKE.matcher(front).find() && !Handover.isPaper(own)) {
            Matcher person = LIAISON.matcher(behind);
            String after = person.matches()
                    ? person.group(1)
                    : PaperThing.of(TO.matcher(behind).replaceFirst(""));
            own = after != null && (person.matches() || Handover.isPaper(after)) ? after : own;
        }
        if (own != null) {
            boolean taken = PaperThing.TAKE.matcher(front).find();
            boolean together = to != null
                    || taken
                    || front.matches(".*[只仅]")
                    || TOGETHER.matcher(clause).find();
            boolean untold = day < 0 && (said == null || TOGETHER.matcher(said).matches());
            int behindIt = untold ? dayBehind(i) : day;
            int by = behindIt < 0 && untold && together ? dayBefore(i) : behindIt;
            add(left, new Left(own, by, by >= 0 ? null : said, to, words(i), i), to != null && taken);
        } else if (known.stream().noneMatch(clause::contains)) {
            made(i, new Left("", day, said, to, words(i), i), left);
        }
        Matcher together = TOGETHER_WITH.matcher(front);
        String second = together.find() ? PaperThing.of(together.group(1)) : null;
        boolean other = told(known, front) || told(left.stream().map(Left::what).toList(), front);
        if (second != null && Handover.isPaper(second) && !PaperThing.pictures(second) && other && day >= 0) {
            left.add(new Left(second, day, null, to, clause, i));
        }
    }

    /** The clause and those behind it up to the next one that passes something on. */
    private String words(int i) {
        StringBuilder words = new StringBuilder(clauses.get(i));
        for (int j = i + 1; j < clauses.size(); j++) {
            String next = clauses.get(j);
            if (PASS.matcher(next).find()
                    && !FormBehind.ALL_PAPERS.matcher(next).find()) {
                break;
            }
            words.append('，').append(next);
        }
        return words.toString();
    }

    /** Whether one of the papers stands in other words than these: it was made in a clause before. */
    private static boolean told(List<String> papers, String words) {
        return papers.stream().anyMatch(paper -> !words.contains(paper));
    }

    /** What clauses before the one that passes it on have made, several of them one after the other. */
    private void made(int i, Left form, List<Left> left) {
        boolean any = false;
        for (int j = i - 1; j >= Math.max(0, i - CALLED_FURTHEST); j--) {
            String clause = clauses.get(j);
            if (j < i - FURTHEST && !WORKS_WANTED.matcher(clause).find()) {
                continue;
            }
            if (j > 0 && summedUp(clause, clauses.get(j - 1))) {
                return;
            }
            Matcher made = MADE.matcher(clause);
            Matcher signed = SIGNED.matcher(clause);
            boolean own = signed.matches();
            Matcher kinds = OF_KINDS.matcher(clause);
            Matcher calledFor = CALLED_FOR.matcher(clause);
            Matcher found = own
                    ? signed
                    : kinds.matches() ? kinds : made.find() ? made : calledFor.matches() ? calledFor : null;
            String thing = found == null || UPWARDS.matcher(clause).find()
                    ? null
                    : PaperThing.of(found == signed && found.group(1) == null ? found.group(2) : found.group(1));
            if (thing != null && (!any || Handover.isPaper(thing))) {
                String words = String.join("，", clauses.subList(j, i + 1)).replace(thing, "");
                boolean untold = form.day() < 0 && form.said() == null;
                int there = untold ? day(clause) : form.day();
                int behind = untold && there < 0 ? dayBehind(i) : there;
                int day = untold && behind < 0 && j > 0 ? finished(clauses.get(j - 1)) : behind;
                add(left, new Left(thing, day, form.said(), form.to(), words, i), false);
                any = true;
                if (own || CHOSEN.matcher(clause).find()) {
                    return;
                }
            } else if (any || thing == null && !DONE.matcher(clause).find() && day(clause) >= 0) {
                return;
            }
        }
    }

    private static @Nullable String said(String clause) {
        Matcher along = ALONG.matcher(clause);
        return along.find() ? along.group(1) : Handovers.said(clause);
    }

    /** Whoever was handed the papers in the clause before makes one of them all. */
    private static boolean summedUp(String clause, String before) {
        int by = clause.startsWith("由") ? 1 : 0;
        return GATHERED.matcher(clause).find() && clause.startsWith(receiverOf(before), by);
    }

    /** Who has just been handed the papers and may sum them up now: "…交至安全部，安全部汇总形成总结报集团"; "-" when nobody is told. */
    private static String receiverOf(String clause) {
        Matcher pass = PASS.matcher(clause);
        String to = pass.find() ? receiver(clause, clause.substring(pass.end())) : Receiver.read(clause);
        return to == null ? "-" : to;
    }

    private static @Nullable String receiver(String clause, String behind) {
        String next = behind.length() < 2 ? null : Handover.receiver(behind);
        String named = next != null && GATHERED.matcher(clause).find() ? null : Receiver.read(clause);
        return named == null ? next : named;
    }

    private void add(List<Left> left, Left paper, boolean taken) {
        boolean told = paper.day() >= 0 || paper.said() != null;
        String to = String.valueOf(paper.to());
        boolean worked = paper.day() < 0
                && !String.valueOf(paper.said()).endsWith("后")
                && (Handovers.PUBLIC_PLATFORM.matcher(to).find()
                        || GROUP.matcher(to).find());
        boolean nothing = worked
                || !told
                        && (Handovers.ENTERED
                                        .matcher(clauses.get(paper.clause()))
                                        .find()
                                || UndatedPapers.INCIDENT.matcher(paper.what()).find());
        boolean meant = paper.to() != null && (paper.day() >= 0 || taken)
                || (Handover.isPaper(paper.what())
                                || LIAISON.matcher(paper.what()).matches())
                        && (paper.to() != null || told);
        if (meant && !nothing) {
            left.add(paper);
            String clause = clauses.get(paper.clause());
            for (int day = paper.day(); day >= 0 && clause.contains(mark(day) + "、" + mark(day + 1)); day++) {
                left.add(new Left(paper.what(), day + 1, null, paper.to(), paper.words(), paper.clause()));
            }
        }
    }

    /** The day of the clause in front, or of the paper in front: "6月25日前组织1次培训，有关情况汇总后报…", "7月2日前，将总结报…，同时填报…". */
    private int dayBefore(int i) {
        int day = i == 0 ? -1 : day(clauses.get(i - 1));
        boolean paper = i > 1 && day < 0 && PASS.matcher(clauses.get(i - 1)).find();
        return paper ? day(clauses.get(i - 2)) : day;
    }

    /** "…报安委办，时间不晚于6月25日" */
    private int dayBehind(int i) {
        int next = i + 1;
        while (next < Math.min(clauses.size(), i + FURTHEST) && day(clauses.get(next)) < 0) {
            next++;
        }
        boolean told =
                next < clauses.size() && DAY_BEHIND.matcher(clauses.get(next)).matches();
        return told ? day(clauses.get(next)) : -1;
    }

    /** "6月12日前完成自查，填写附件1，…后交保卫处": the day of a clause that asks for something to be done, -1 for any other. */
    private static int finished(String clause) {
        return FINISHED.matcher(clause).find() && !PASS.matcher(clause).find() ? day(clause) : -1;
    }

    private static int day(String clause) {
        for (int i = 0; i < clause.length(); i++) {
            if (clause.charAt(i) >= DAY && clause.charAt(i) < DAY + MOST_DAYS) {
                return clause.charAt(i) - DAY;
            }
        }
        return -1;
    }

    /** The parts between commas, those of a bracket or a quotation left alone. */
    private static List<String> split(String words) {
        return SubmissionClause.parts(words, "（(《“", "）)》”", "，,；;。").stream()
                .map(part -> words.substring(part.from(), part.to()))
                .toList();
    }
}
