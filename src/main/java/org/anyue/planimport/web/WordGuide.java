package org.anyue.planimport.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Selector;
import org.anyue.planimport.lexicon.WordList;

/** What each word list does, in one line with an example, and which lists belong together. */
enum WordGuide {
    WORDING(
            "用字与时效",
            Map.ofEntries(
                    line(WordList.SWAPS, "文中出现这个词时提示改为另一个；两个词写得一样，表示这里不要提示。例：根底 → 基础"),
                    line(WordList.BODIES, "已撤并的机构，从那一年起提示改为现行机构。例：国土局，2019，自然资源局"),
                    line(WordList.LEADERS, "某人何时任什么职务，离任以后还写在方案里就提示。例：甲某某，市长"),
                    line(WordList.THEMES, "每一年的全国主题，用来认出旧方案。例：2025，人人讲安全、个个会应急"),
                    line(WordList.EDITIONS, "每年一届的活动第几届在哪一年，用来认出旧方案。例：第15个全国防灾减灾日，2023"),
                    line(WordList.ERAS, "只有某年以后才会写的话，用来判断方案写于哪一年。例：十四五，2021"),
                    line(WordList.MASKEDNAMES, "名称被隐去时，读到这个结尾为止。例：xx日报 的“日报”"),
                    line(WordList.RESTDAYS, "与平常周末不同的休息日和上班日，截止日期遇到休息日会提示。例：2026-05-09，上班"))),
    BEARERS(
            "承担单位",
            Map.ofEntries(
                    line(WordList.BEARERS, "以这个词结尾的读作承担单位。例：支队"),
                    line(WordList.SELECTORS, "这样写的单位指哪些单位，先写的先用。例：各网格 → 各乡镇（街道）"),
                    line(WordList.KINDSOFBEARERS, "可以跟在几个行业或地方后面的单位类别。例：危化、矿山企业 的“企业”"),
                    line(WordList.PERSONS, "写在单位后面、代表这个单位的人员。例：辅导员"),
                    line(WordList.DEPENDENTS, "代表前面那个单位做事的队伍。例：某某巡查队"),
                    line(WordList.JOINTS, "这样的顿号前后是同一个人或单位，不断开。例：书记、校长"),
                    line(WordList.DEEDS, "含有这个词的不是单位。例：措施"),
                    line(WordList.DEEDSTARTS, "以这个词开头的不是单位。例：走进"),
                    line(WordList.ASSIGNLABELS, "冒号前的标签，后面写的是牵头或配合单位。例：协办单位 → 配合"),
                    line(WordList.ASSIGNROLES, "写在单位后面、说明分工的话。例：主责 → 牵头"),
                    line(WordList.POSTWORDS, "以这个词结尾的是职务。例：主任"),
                    line(WordList.VERBS, "可以直接跟在单位后面的动词。例：负责"))),
    NUMBERS(
            "数量要求",
            Map.ofEntries(
                    line(WordList.UNITS, "量词；数后面有它才可能是数量要求。例：场次"),
                    line(WordList.QUOTAVERBS, "它后面的数就是要完成的数量。例：评选"),
                    line(WordList.QUOTAOPS, "数量怎么比：不少于、不超过等说法。例：不少于 → 大于等于"),
                    line(WordList.PERNOUNS, "“每”后面可以数的东西。例：乡镇"),
                    line(WordList.NOQUOTA, "旁边有这个词的数不是数量要求。例：分成（三个阶段）"))),
    OUTLINE(
            "活动与层次",
            Map.ofEntries(
                    line(WordList.KINDS, "含有这个词的活动或任务归为哪一类，先写的先用。例：灯会 → 宣传报道"),
                    line(WordList.TITLES, "后面可以直接接正文的小标题。例：指导思想"),
                    line(WordList.TITLENOUNS, "活动名称常用的结尾。例：演练"),
                    line(WordList.ROLES, "这样的标题下面写的是什么。例：活动时间 → 时间"),
                    line(WordList.ITEMS, "列出来的条目是活动、分组还是要求。例：比赛地点 → 说明项"),
                    line(WordList.STARTERS, "标题后面的句子怎样开头。例：各"),
                    line(WordList.PLANSIGNS, "凭什么认出这是一份活动方案。例：演练"),
                    line(WordList.CHROME, "文档网站加进来的文字，读之前去掉。例：展开阅读全文")));

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("always", "总是提示"),
            Map.entry("mangled", "只在被改过的文稿里提示"),
            Map.entry("national", "全国"),
            Map.entry("local", "本地"),
            Map.entry("rest", "休息"),
            Map.entry("work", "上班"),
            Map.entry("enterprise", "企业方案"),
            Map.entry("institution", "事业单位方案"),
            Map.entry("township", "乡镇（街道）方案"),
            Map.entry("lead", "牵头"),
            Map.entry("shared", "共同承担"),
            Map.entry("support", "配合"),
            Map.entry("before", "在数之前"),
            Map.entry("after", "在数之后"),
            Map.entry("bare", "没有量词的数"),
            Map.entry("lone", "单独的数"),
            Map.entry("close", "紧挨着数"),
            Map.entry("gap", "与数隔几个字"),
            Map.entry("FIELD", "说明项"),
            Map.entry("GROUP", "分组"),
            Map.entry("STAGE", "阶段"),
            Map.entry("ACTIVITY", "活动"),
            Map.entry("DEMAND", "要求"),
            Map.entry("NAME", "名称里有"),
            Map.entry("WORD", "正文里有"),
            Map.entry("NOT", "有它就不是方案"),
            Map.entry("title", "活动名称"),
            Map.entry("body", "活动正文"),
            Map.entry("duty", "任务原句"),
            Map.entry("inside", "活动里的任务"),
            Map.entry("object", "开展、举办的事"),
            Map.entry("vague", "名称看不出类别的活动里的任务"),
            Map.entry("requirement", "工作要求"),
            Map.entry("worded", "有比较词才算要求"),
            Map.entry("answer", "期限与要求两用"),
            Map.entry("limit", "只作期限"),
            Map.entry("BACKGROUND", "背景"),
            Map.entry("THEME", "主题"),
            Map.entry("TIME", "时间"),
            Map.entry("ORGANISATION", "组织领导"),
            Map.entry("ACTIVITIES", "活动内容"),
            Map.entry("REQUIREMENTS", "工作要求"),
            Map.entry("SCHEDULE", "进度安排"),
            Map.entry("ATTACHMENT", "附件"),
            Map.entry("label", "也作标签"),
            Map.entry("BEFORE", "此前都去掉"),
            Map.entry("AFTER", "此后都去掉"),
            Map.entry("BLOCK", "整段去掉"),
            Map.entry("LINE", "整行去掉"));

    private final String title;
    private final Map<WordList, String> lines;

    WordGuide(String title, Map<WordList, String> lines) {
        this.title = title;
        this.lines = new EnumMap<>(lines);
    }

    String title() {
        return title;
    }

    List<WordList> lists() {
        return List.copyOf(lines.keySet());
    }

    /** What the list does. */
    static String of(WordList list) {
        return Arrays.stream(values())
                .filter(group -> group.lines.containsKey(list))
                .map(group -> group.lines.get(list))
                .findFirst()
                .orElse("");
    }

    /** A fixed word of a column as people read it. */
    static String choice(WordList list, String word) {
        return switch (list) {
            case SELECTORS -> column(list, word) ? Selector.valueOf(word).label(false) : named(word);
            case KINDS -> isKind(word) ? ActivityKind.valueOf(word).label() : named(word);
            default -> named(word);
        };
    }

    private static boolean column(WordList list, String word) {
        return list.columns().getFirst().choices().contains(word);
    }

    private static boolean isKind(String word) {
        return WordList.KINDS.columns().get(1).choices().contains(word);
    }

    private static String named(String word) {
        return CHOICES.getOrDefault(word, word);
    }

    private static Map.Entry<WordList, String> line(WordList list, String words) {
        return Map.entry(list, words);
    }
}
