package org.anyue.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawKind;
import org.anyue.draw.ForfeitReason;
import org.anyue.draw.SourcePreset;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form of the rules.
 *
 * @param drawId empty for a new draw
 * @param bits whole bits of chance in the chosen numbers
 */
public record RulesPage(
        String drawId, int version, RulesForm form, List<DrawDesk.PoolChoice> choices, int bits, FormErrors errors) {

    /** The same form for a spot check. */
    boolean checks() {
        return form.kind() == DrawKind.SPOTCHECK;
    }

    String view() {
        return checks() ? "draw/check_rules" : "draw/rules";
    }

    public String action() {
        return drawId.isEmpty() ? DeskDrawController.PATH : DeskDrawController.PATH + "/" + drawId + "/rules";
    }

    public String cancel() {
        return drawId.isEmpty() ? DeskDrawController.PATH : DeskDrawController.PATH + "/" + drawId;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(drawId.isEmpty() ? "新的抽签" : drawId));
    }

    public List<Option> pools() {
        return choices.stream()
                .map(one -> new Option(
                        one.feature() + "|" + one.pool().reference(),
                        one.label() + "：" + one.pool().title()))
                .toList();
    }

    public List<Option> hashes() {
        return List.of(new Option("SHA_256", "SHA-256（浏览器和各种语言都能核验）"), new Option("SM3", "SM3（需要密码应用安全性评估时）"));
    }

    public List<Option> sources() {
        return Stream.of(SourcePreset.values())
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }

    public List<Option> reasons() {
        return Arrays.stream(ForfeitReason.values())
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }

    public String name(int row, String field) {
        return PrizeText.name(row, field);
    }

    public String value(int row, String field) {
        return form.one(name(row, field));
    }

    /** Codes of strata that the chosen pool knows, in words. */
    public String strata() {
        return choices.stream()
                .filter(one ->
                        form.one("pool").equals(one.feature() + "|" + one.pool().reference()))
                .flatMap(one -> one.pool().strata().stream())
                .map(one -> one.code() + " " + one.name())
                .reduce((a, b) -> a + "，" + b)
                .orElse("");
    }
}
