package org.anyue.identity;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The security administrator has decided otherwise. */
public record SecurityRulesChanged(Party by, SecurityRules former, SecurityRules rules) implements Auditable {

    @Override
    public String action() {
        return "identity.security-rules-changed";
    }

    @Override
    public String objectType() {
        return "SecurityRules";
    }

    @Override
    public String objectId() {
        return "";
    }

    @Override
    public String before() {
        return former.toString();
    }

    @Override
    public String after() {
        return rules.toString();
    }
}
