package org.anyue.campaign;

import java.util.UUID;
import org.anyue.shared.Ids;

public record CampaignId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static CampaignId of(String text) {
        return new CampaignId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
