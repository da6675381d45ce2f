package org.anyue.identity.web;

import java.util.Arrays;
import java.util.List;
import org.anyue.identity.PasswordPreset;
import org.anyue.identity.SecurityRules;
import org.anyue.ui.Option;

/**
 * The rules of security.
 *
 * @param trial whether second factors are not asked for yet
 */
public record SecurityPage(SecurityRules rules, boolean trial) {

    public List<Option> presets() {
        return Arrays.stream(PasswordPreset.values())
                .map(preset -> new Option(preset.name(), preset.label(), preset.hint()))
                .toList();
    }
}
