package org.anyue.draw.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anyue.draw.DrawHash;
import org.anyue.draw.DrawKind;
import org.anyue.draw.EntryReplay;
import org.anyue.draw.ForfeitReason;
import org.anyue.draw.PrizeDraft;
import org.anyue.draw.RulesDraft;
import org.anyue.draw.SourcePreset;
import org.anyue.ui.FormErrors;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form of the rules as it was typed, so that a refused one comes again unchanged. */
public final class RulesForm {

    private static final int FEWEST_ROWS = 3;
    /** Prizes are sent in parts, of which the server takes a limited number. */
    private static final int MOST_PRIZES = 12;

    private static final int MOST_GROUPS = 40;
    private static final int SMALLEST_TEAM = 2;
    private static final List<ForfeitReason> USUAL =
            List.of(ForfeitReason.UNCLAIMED, ForfeitReason.DECLINED, ForfeitReason.INELIGIBLE);

    private final MultiValueMap<String, String> values;
    private FormErrors errors = FormErrors.NONE;

    RulesForm(MultiValueMap<String, String> values) {
        this.values = values;
    }

    static RulesForm of(RulesDraft draft) {
        RulesForm form = new RulesForm(new LinkedMultiValueMap<>());
        form.put("pool", draft.feature() + "|" + draft.pool());
        form.put("title", draft.title());
        form.put("hash", draft.hash().name());
        form.put("replaces", draft.replaces());
        form.put("entryOpen", text(draft.entryOpen()));
        form.put("entryClose", text(draft.entryClose()));
        form.put("commitBy", text(draft.commitBy()));
        form.put("evening", text(draft.evening()));
        form.put("fallbackEvening", text(draft.fallbackEvening()));
        form.put("claimBy", text(draft.claimBy()));
        form.put("alternates", String.valueOf(draft.alternates()));
        form.put("teamSize", draft.teamSize() == 0 ? "" : String.valueOf(draft.teamSize()));
        draft.sources().forEach(source -> form.values.add("sources", source.name()));
        draft.reasons().forEach(reason -> form.values.add("reasons", reason.name()));
        for (int i = 0; i < draft.prizes().size(); i++) {
            PrizeText.write(form.values, i, draft.prizes().get(i));
        }
        return form;
    }

    /** What a pool suggests: numbers of the next evening after it closes. */
    static RulesForm suggested(String feature, EntryReplay.Pool pool) {
        LocalDateTime open = LocalDateTime.ofInstant(pool.opens(), BusinessTime.ZONE);
        LocalDateTime close = LocalDateTime.ofInstant(pool.closes(), BusinessTime.ZONE);
        LocalDate evening = SourcePreset.nextEvening(close.toLocalDate());
        LocalDate fallback = SourcePreset.nextEvening(evening);
        return of(new RulesDraft(
                feature,
                pool.reference(),
                pool.title() + "抽奖",
                DrawHash.SHA_256,
                "",
                open,
                close,
                evening.atTime(12, 0),
                List.of(SourcePreset.values()),
                evening,
                fallback,
                10,
                fallback.plusDays(16).atTime(18, 0),
                USUAL,
                List.of(),
                0));
    }

    /**
     * The same for a spot check: one group for each part of the place, and two weeks for the inspections.
     *
     * @param inhabited codes of the parts in which there are objects
     */
    static RulesForm suggestedCheck(String feature, EntryReplay.Pool pool, Set<String> inhabited) {
        RulesForm form = suggested(feature, pool);
        form.put("title", pool.title() + "随机抽查");
        form.put("alternates", "0");
        form.put("teamSize", String.valueOf(SMALLEST_TEAM));
        form.values.remove("reasons");
        int row = 0;
        for (EntryReplay.Stratum stratum : pool.strata()) {
            if (inhabited.contains(stratum.code()) && row < MOST_GROUPS - 1) {
                form.put(PrizeText.name(row, "tier"), stratum.shortName());
                form.put(PrizeText.name(row, "strata"), stratum.code());
                form.put(PrizeText.name(row, "share"), "5");
                row++;
            }
        }
        if (pool.strata().isEmpty()) {
            form.put(PrizeText.name(row, "tier"), "全部");
            form.put(PrizeText.name(row, "share"), "100");
        }
        return form;
    }

    /** A picture that came with the form. */
    void picture(int row, String address) {
        put(PrizeText.name(row, "picture"), address);
        put(PrizeText.name(row, "bare"), "");
    }

    void wrongPicture(int row, String why) {
        errors = errors.and(PrizeText.name(row, "file"), why);
    }

    DrawKind kind() {
        return one("teamSize").isEmpty() ? DrawKind.PRIZE : DrawKind.SPOTCHECK;
    }

    private int mostRows() {
        return kind() == DrawKind.SPOTCHECK ? MOST_GROUPS : MOST_PRIZES;
    }

    private void put(String name, String value) {
        values.set(name, value);
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() > 16 ? text.substring(0, 16) : text;
    }

    public String one(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.replace("\0", "").strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Rows of prizes to be shown, one of them free. */
    public List<Integer> rows() {
        int used = 0;
        for (int i = 0; i < mostRows(); i++) {
            used = PrizeText.isUsed(values, i) ? i + 1 : used;
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(mostRows(), Math.max(FEWEST_ROWS, used + 1)); i++) {
            rows.add(i);
        }
        return rows;
    }

    int version() {
        return one("version").matches("\\d{1,9}") ? Integer.parseInt(one("version")) : -1;
    }

    FormErrors errors() {
        return errors;
    }

    /** What cannot be read is noted in {@link #errors}; what is missing is left open, as a draft may be. */
    RulesDraft draft() {
        String[] source = one("pool").split("\\|", 2);
        return new RulesDraft(
                source[0],
                source.length > 1 ? source[1] : "",
                one("title"),
                "SM3".equals(one("hash")) ? DrawHash.SM3 : DrawHash.SHA_256,
                one("replaces"),
                time("entryOpen"),
                time("entryClose"),
                time("commitBy"),
                chosen("sources", SourcePreset.values()),
                day("evening"),
                day("fallbackEvening"),
                whole("alternates"),
                time("claimBy"),
                chosen("reasons", ForfeitReason.values()),
                prizes(),
                kind() == DrawKind.SPOTCHECK ? Math.max(1, whole("teamSize")) : 0);
    }

    private List<PrizeDraft> prizes() {
        List<PrizeDraft> prizes = new ArrayList<>();
        for (int i = 0; i < mostRows(); i++) {
            if (PrizeText.isUsed(values, i)) {
                PrizeText text = new PrizeText(values, i);
                prizes.add(text.read());
                errors = text.errors(errors);
            }
        }
        return prizes;
    }

    private <E extends Enum<E>> List<E> chosen(String name, E[] all) {
        return Arrays.stream(all).filter(one -> all(name).contains(one.name())).toList();
    }

    private @Nullable LocalDateTime time(String name) {
        try {
            return one(name).isEmpty() ? null : LocalDateTime.parse(one(name));
        } catch (DateTimeParseException e) {
            errors = errors.and(name, "请按 2026-06-16T09:00 的格式填写时间");
            return null;
        }
    }

    private @Nullable LocalDate day(String name) {
        try {
            return one(name).isEmpty() ? null : LocalDate.parse(one(name));
        } catch (DateTimeParseException e) {
            errors = errors.and(name, "请按 2026-06-16 的格式填写日期");
            return null;
        }
    }

    private int whole(String name) {
        if (one(name).matches("\\d{1,6}")) {
            return Integer.parseInt(one(name));
        }
        if (!one(name).isEmpty()) {
            errors = errors.and(name, "请填写整数");
        }
        return 0;
    }
}
