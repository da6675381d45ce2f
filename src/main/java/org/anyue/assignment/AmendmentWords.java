package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentPart;
import org.jspecify.annotations.Nullable;

/** An amendment in sentences, as notices and groups get it. */
public final class AmendmentWords {

    private AmendmentWords() {}

    /** The words to all units, empty for none. */
    public static String warning(List<AmendmentChange> changes) {
        return changes.stream()
                .filter(change -> change.part() == AmendmentPart.WARNING)
                .map(AmendmentChange::becomes)
                .collect(Collectors.joining("\n"));
    }

    /** What happens to one duty, for instance 报送活动总结：截止日由6月20日改为6月25日. */
    public static String line(String what, List<AmendmentChange> changes, @Nullable LocalDate dueOn) {
        String said = changes.stream()
                .map(change -> change.part() == AmendmentPart.ADDED && dueOn != null
                        ? change.sentence() + "，" + DayWords.date(dueOn) + "前完成"
                        : change.sentence())
                .collect(Collectors.joining("；"));
        return said.isEmpty() ? what : what + "：" + said;
    }
}
