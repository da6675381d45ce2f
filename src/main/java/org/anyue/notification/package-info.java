/**
 * Delivery and nothing else: what features say reaches an inbox, and where the city wants it also a digest, a short message,
 * a mail or WeChat. {@link org.anyue.notification.Notices#send} writes into the caller's transaction; the outbox takes it
 * from there with retries, quiet hours and an effect that happens once. Announcements (公告) are signed for. Knows no
 * feature: the wording comes from above, and {@link org.anyue.notification.UnitRecipients} says who acts for a unit.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "ui", "worktime", "sheet", "vault", "parameter", "job", "organization"})
@NullMarked
package org.anyue.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
