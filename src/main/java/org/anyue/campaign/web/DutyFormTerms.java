package org.anyue.campaign.web;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** From what was typed to the terms of a duty; the terms are to be used only when the reader has noted nothing. */
final class DutyFormTerms {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；\\n]+");

    private final DutyForm form;
    private final FormReader reader;

    DutyFormTerms(DutyForm form, FormReader reader) {
        this.form = form;
        this.reader = reader;
    }

    /** @param span where the duty came from; nobody types that */
    DutyTerms read(@Nullable SourceSpan span) {
        DutyTerms terms = terms(span);
        requireAnswerable(terms);
        return terms;
    }

    /** What an amendment makes of terms; what it leaves alone is not judged again. */
    DutyTerms amended(DutyTerms kept) {
        DutyTerms terms = terms(kept.span());
        if (!terms.asks().equals(kept.asks()) || !Objects.equals(terms.quota(), kept.quota())) {
            requireAnswerable(terms);
        }
        return terms;
    }

    private void requireAnswerable(DutyTerms terms) {
        if (terms.quota() != null && terms.asks().isEmpty()) {
            reader.wrong("figures", "有数量要求的任务，请至少要求报送一项数据、文字、照片或文件，否则单位无法完成");
        }
    }

    private DutyTerms terms(@Nullable SourceSpan span) {
        PlanItemId item = item();
        reader.required("what", form.what(), "请填写任务内容");
        reader.required("kind", form.kind(), "请选择任务类型");
        Asks asks = asks();
        Quota quota = quota();
        return DutyTerms.of(
                        item, form.what(), reader.choice("kind", ActivityKind.class, form.kind(), ActivityKind.OTHER))
                .lead(names(form.lead()))
                .support(names(form.support()))
                .scope(scope())
                .quota(quota)
                .window(
                        reader.day("windowStart", form.dates().windowStart()),
                        reader.day("windowEnd", form.dates().windowEnd()))
                .due(reader.day("dueOn", form.dates().dueOn()))
                .lock(reader.day("lockOn", form.dates().lockOn()))
                .dueText(form.dates().dueText())
                .asks(asks)
                .review(reader.choice("reviewRule", ReviewRule.class, form.reviewRule(), ReviewRule.DIRECT))
                .evidence(form.evidence())
                .consequence(form.consequence())
                .openPoint(form.openPoint())
                .span(span)
                .build();
    }

    private PlanItemId item() {
        try {
            return PlanItemId.of(form.item());
        } catch (NotFound none) {
            reader.wrong("item", "请选择所属活动");
            return new PlanItemId(new UUID(0, 0));
        }
    }

    private DutyScope scope() {
        Set<Selector> selectors = form.selectors().stream()
                .map(name -> reader.choice("selectors", Selector.class, name, Selector.OFFICE))
                .collect(toSet());
        boolean named = selectors.contains(Selector.NAMED);
        boolean sectors = selectors.contains(Selector.SECTOR_ENTERPRISES);
        if (named && form.units().isEmpty()) {
            reader.wrong("unitQuery", "请查找并勾选至少一个单位");
        }
        if (sectors && form.sectors().isEmpty()) {
            reader.wrong("sectors", "请至少勾选一个行业领域");
        }
        return new DutyScope(
                selectors,
                sectors ? Set.copyOf(form.sectors()) : Set.of(),
                named ? form.units().stream().map(UnitId::of).collect(toSet()) : Set.of());
    }

    private Asks asks() {
        return new Asks(
                form.typedFigures(),
                form.asks().text(),
                reader.whole("photos", form.asks().photos(), 0),
                form.asks().paper(),
                form.asks().file());
    }

    private @Nullable Quota quota() {
        DutyForm.QuotaInput typed = form.quota();
        if (typed.op().isEmpty()) {
            if (!typed.n().isEmpty()) {
                reader.wrong("quotaOp", "请选择数量要求的方式");
            }
            return null;
        }
        if (typed.unit().isEmpty()) {
            reader.wrong("quotaUnit", "请填写计量单位，例如 场、家、%");
        }
        return reader.number("quotaN", typed.n())
                .map(n -> new Quota(typed.op(), n, typed.unit(), typed.per()))
                .orElse(null);
    }

    private static List<String> names(String typed) {
        return Arrays.stream(BETWEEN_NAMES.split(typed))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
