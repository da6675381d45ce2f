package org.anyue.identity;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a second factor is asked of an account, here and now. */
@Component
class SecondFactorRule {

    private final Installation installation;
    private final SecurityRuleStore rules;
    private final UnitQueries units;
    private final boolean demo;

    SecondFactorRule(
            Installation installation,
            SecurityRuleStore rules,
            UnitQueries units,
            @Value("${anyue.demo:false}") boolean demo) {
        this.installation = installation;
        this.rules = rules;
        this.units = units;
        this.demo = demo;
    }

    /** Neither during a trial nor in the demonstration, which both say so on every page. */
    boolean asks(Account account) {
        if (demo || installation.isTrial()) {
            return false;
        }
        SecurityRules now = rules.get();
        Map<UnitId, UnitKind> kinds = units
                .byIds(account.posts().stream().map(Post::unit).toList())
                .stream()
                .collect(Collectors.toMap(UnitSummary::id, UnitSummary::kind));
        return account.posts().stream()
                .filter(post -> kinds.containsKey(post.unit()))
                .anyMatch(post ->
                        SecondFactorPolicy.asks(post.role(), Objects.requireNonNull(kinds.get(post.unit())), now));
    }
}
