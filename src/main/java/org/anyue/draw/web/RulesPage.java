package org.anyue.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawKind;
import org.anyue.draw.EntryReplay;
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

    /** Whether the draft begins with the choice of a source, because there are several. */
    public boolean mayChoose() {
        return drawId.isEmpty() && choices.size() > 1 && !poolName().isEmpty();
    }

    public String poolName() {
        return choices.stream()
                .filter(one ->
                        form.one("pool").equals(one.feature() + "|" + one.pool().reference()))
                .map(one -> one.pool().title())
                .findFirst()
                .orElse("");
    }

    /** Whether a prize is for some places only, or has a picture. */
    public boolean hasMore(int row) {
        return Stream.of("strata", "picture", "alt")
                        .anyMatch(field -> !value(row, field).isEmpty())
                || errors.has(name(row, "file"));
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

    /** Strata that the chosen pool knows, as they may be typed. */
    public String strata() {
        return known().map(RulesPage::typed).collect(Collectors.joining("、"));
    }

    /** The same of one row: names, where there is one. */
    public String strata(int row) {
        Map<String, String> names =
                known().collect(Collectors.toMap(EntryReplay.Stratum::code, RulesPage::typed, (one, _) -> one));
        return Arrays.stream(value(row, "strata").split(PrizeText.BETWEEN))
                .map(one -> names.getOrDefault(one, one))
                .collect(Collectors.joining("、"));
    }

    private Stream<EntryReplay.Stratum> known() {
        return choices.stream()
                .filter(one ->
                        form.one("pool").equals(one.feature() + "|" + one.pool().reference()))
                .flatMap(one -> one.pool().strata().stream());
    }

    /** A name with a comma in it would be read as two. */
    private static String typed(EntryReplay.Stratum stratum) {
        return stratum.shortName().split(PrizeText.BETWEEN).length == 1 ? stratum.shortName() : stratum.code();
    }
}
