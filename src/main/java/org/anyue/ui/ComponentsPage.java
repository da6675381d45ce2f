package org.anyue.ui;

import java.util.List;

/**
 * Samples for the page of all components: what a city would really write, so that lengths and line breaks are true.
 *
 * @param errors of a refused form, empty for a fresh one
 */
public record ComponentsPage(FormErrors errors) {

    /** Names in the sprite. */
    public static final List<String> ICONS = List.of(
            "home",
            "plan",
            "duties",
            "list",
            "check",
            "check-circle",
            "return",
            "clock",
            "upload",
            "download",
            "camera",
            "file",
            "folder",
            "unit",
            "people",
            "person",
            "shield",
            "chart",
            "search",
            "bell",
            "gear",
            "sign-out",
            "switch",
            "plus",
            "edit",
            "trash",
            "link",
            "copy",
            "calendar",
            "map",
            "flag",
            "warning",
            "info",
            "question",
            "chevron-left",
            "chevron-right",
            "chevron-down",
            "chevron-up",
            "arrow-right",
            "menu",
            "more",
            "close",
            "print",
            "eye",
            "lock",
            "sun",
            "filter",
            "phone",
            "mail",
            "inbox",
            "book",
            "gift",
            "quiz",
            "media",
            "hazard",
            "send",
            "refresh",
            "stop",
            "seal");

    /** A row of the sample table. */
    public record Row(
            String unit, String kind, String due, int done, int expected, String state, Tone tone, boolean late) {

        public double share() {
            return 100.0 * done / expected;
        }
    }

    static ComponentsPage fresh() {
        return new ComponentsPage(FormErrors.NONE);
    }

    static ComponentsPage refused() {
        return new ComponentsPage(FormErrors.of("title", "请填写活动名称，例如“有限空间作业应急演练”")
                .and("heldOn", "举办日期不能晚于今天")
                .and("people", "参加人数请填写整数"));
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("2026年安全生产月", "/dev/components"), new Crumb("任务", "/dev/list"), new Crumb("公开课"));
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab("全部", "/dev/list", true, 186),
                new Tab("待审核", "/dev/list?state=1", false, 12),
                new Tab("逾期", "/dev/list?state=2", false, 7),
                new Tab("已完成", "/dev/list?state=3", false, 151),
                new Tab("免报", "/dev/list?state=4", false, 3));
    }

    public List<Column> columns() {
        return List.of(
                Column.text("单位").sortable("/dev/list?sort=unit", "ascending"),
                Column.text("任务"),
                Column.text("期限").sortable("/dev/list?sort=due", "none"),
                Column.number("完成"),
                Column.text("进度"),
                Column.text("状态"),
                Column.text(""));
    }

    public List<Row> rows() {
        return List.of(
                new Row("清源区安委会办公室", "安全宣传咨询日活动", "6月16日", 8, 8, "已完成", Tone.OK, false),
                new Row("临江县安委会办公室", "重大事故隐患“公开曝光”", "6月20日", 3, 5, "进行中", Tone.ACCENT, false),
                new Row("市住房和城乡建设局", "在建项目负责人讲安全公开课", "6月12日", 41, 63, "逾期 2 天", Tone.WARN, true),
                new Row("平山县青石岭镇人民政府", "每个行政村至少一次应急疏散演练", "6月25日", 0, 22, "未开始", Tone.NEUTRAL, false),
                new Row("江州华能化工有限责任公司", "主要负责人带头讲课并留存签到", "6月10日", 1, 1, "已退回", Tone.DANGER, true));
    }

    public Pager pager() {
        return new Pager(3, 12, 186, "/dev/list?state=all");
    }

    public List<Bar> bars() {
        return List.of(
                new Bar("清源区", 96, "174 / 181"),
                new Bar("江北新区", 88, "150 / 170"),
                new Bar("临江县", 74, "98 / 132"),
                new Bar("平山县", 41, "55 / 134", Tone.WARN, "/dev/list"),
                new Bar("经济技术开发区管委会", 82, "61 / 74"));
    }

    public List<Bar> parts() {
        return List.of(
                new Bar("按时完成", 68, "126", Tone.ACCENT, ""),
                new Bar("逾期完成", 13, "25", Tone.NEUTRAL, ""),
                new Bar("逾期未报", 6, "11", Tone.WARN, ""));
    }

    public Sparkline spark() {
        return Sparkline.of(List.of(2, 5, 9, 8, 14, 21, 19, 32, 41, 38, 52, 66, 63, 81), "最近14天每天记录的活动数，从2增加到81");
    }

    public List<Moment> moments() {
        return List.of(
                new Moment("6月14日 09:12", "退回补充", "市安委办 周敏", "方案缺少联系人电话，请补充后重新提交。", Tone.WARN),
                new Moment("6月13日 17:40", "提交方案（第2版）", "市住建局 陈志远", "", Tone.ACCENT),
                new Moment("6月11日 10:05", "签收任务", "市住建局 陈志远"),
                new Moment("6月10日 08:30", "下达任务", "市安委办 周敏"));
    }

    public List<Option> kinds() {
        return List.of(
                new Option("LECTURE", "安全公开课", "面向从业人员的专题讲座"),
                new Option("DRILL", "应急演练", "综合、专项或现场处置方案"),
                new Option("WARNING", "警示教育", "观看警示片、剖析典型案例"));
    }

    public List<Option> states() {
        return List.of(new Option("1", "待审核"), new Option("2", "逾期"), new Option("3", "已完成"));
    }
}
