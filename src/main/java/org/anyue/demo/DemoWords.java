package org.anyue.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.UnitKind;

/** What units write: texts and figures that fit the duty and the size of the unit. */
final class DemoWords {

    private record Text(String words, String text) {}

    private final List<Text> texts = DemoTable.rows("texts.tsv").stream()
            .map(cells -> new Text(cells[0], cells[1]))
            .toList();
    private final List<String> reasons =
            DemoTable.rows("reasons.tsv").stream().map(cells -> cells[0]).toList();

    String text(Chance chance, String what, String unit, UnitKind kind) {
        List<Text> fitting =
                texts.stream().filter(text -> what.contains(text.words())).toList();
        List<Text> choices = fitting.isEmpty()
                ? texts.stream().filter(text -> text.words().equals("*")).toList()
                : fitting;
        return chance.one("text", choices)
                .text()
                .replace("{unit}", unit)
                .replace("{place}", place(kind))
                .replace("{n}", Integer.toString(chance.between("n", 40, 320)))
                .replace("{m}", Integer.toString(chance.between("m", 2, 9)));
    }

    String reason(Chance chance) {
        return chance.one("reason", reasons);
    }

    Map<String, BigDecimal> figures(Chance chance, List<FigureAsk> asked, UnitKind kind) {
        Map<String, BigDecimal> figures = new HashMap<>();
        int before = 0;
        for (FigureAsk ask : asked) {
            // Of what was found, most was mended; never more.
            int value = ask.key().equals("fixed")
                    ? before - chance.between("open", 0, before / 4)
                    : chance.between(ask.key(), least(ask.unit(), kind), most(ask.unit(), kind));
            figures.put(ask.key(), BigDecimal.valueOf(value));
            before = value;
        }
        return figures;
    }

    private static String place(UnitKind kind) {
        return switch (kind) {
            case COUNTY -> "辖区重点企业";
            case DEPARTMENT -> "行业重点单位";
            default -> "厂区会议室";
        };
    }

    private static int least(String unit, UnitKind kind) {
        return switch (unit) {
            case "人" -> kind == UnitKind.ENTERPRISE ? 18 : 120;
            case "份" -> kind == UnitKind.ENTERPRISE ? 30 : 400;
            case "条", "万条" -> 12;
            case "块", "个" -> 2;
            default -> 1;
        };
    }

    private static int most(String unit, UnitKind kind) {
        return switch (unit) {
            case "人" -> kind == UnitKind.ENTERPRISE ? 160 : 1_450;
            case "份" -> kind == UnitKind.ENTERPRISE ? 240 : 2_600;
            case "条", "万条" -> kind == UnitKind.COUNTY ? 180 : 60;
            case "块", "个" -> 8;
            default -> kind == UnitKind.ENTERPRISE ? 3 : 12;
        };
    }
}
