package org.anyue.notification;

import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param key the same for every attempt
 * @param link absolute address, empty when the installation has none for the outside
 */
record Outgoing(UUID key, String address, String subject, String body, String link) {

    String wholeText() {
        return link.isEmpty() ? body : body + "\n" + link;
    }
}
