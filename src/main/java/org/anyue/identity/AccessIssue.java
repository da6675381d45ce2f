package org.anyue.identity;

import java.util.List;
import java.util.Map;
import org.anyue.organization.UnitSummary;

/**
 * What came of giving links out.
 *
 * @param skipped units that got none, each with the reason
 * @param byMessage whether short messages are on their way
 */
public record AccessIssue(List<AccessPass> passes, Map<UnitSummary, Reason> skipped, boolean byMessage) {

    /** Why a unit got no link. */
    public enum Reason {
        NO_LIAISON("还没有登记联络员手机号，请先在单位资料中登记"),
        HAS_ONE("已有有效链接，没有重复生成；需要换新的，请在列表中“重新发放”"),
        WITH_ACCOUNT("安委办、督导组和本级使用账号办理，不发链接"),
        CLOSED("单位已撤销");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
