package org.anyue.campaign;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts campaigns on their first day: shortly after midnight, and when the application comes up after that. */
@Component
class CampaignCalendar {

    private final Campaigns campaigns;

    CampaignCalendar(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void startDue() {
        campaigns.startDue();
    }
}
