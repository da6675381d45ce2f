package org.anyue.notification;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gateways of the channels, from the environment; see docs/operating.md. A channel without one stays in the house. */
@Component
class ChannelSettings {

    private final String publicAddress;
    private final Optional<Gateway> sms;
    private final Optional<Smtp> mail;
    private final Optional<Wechat> wechat;

    ChannelSettings(
            @Value("${ANYUE_PUBLIC_ADDRESS:}") String publicAddress,
            @Value("${ANYUE_SMS_URL:} ${ANYUE_SMS_TOKEN:}") String sms,
            @Value("${ANYUE_SMTP:}") String smtp,
            @Value("${ANYUE_SMTP_PASSWORD:}") String smtpPassword,
            @Value("${ANYUE_WECHAT:}") String wechat) {
        this.publicAddress = publicAddress.strip().replaceAll("/+$", "");
        this.sms = Gateway.of(sms);
        this.mail = Smtp.of(smtp, smtpPassword);
        this.wechat = Wechat.of(wechat);
    }

    String publicAddress() {
        return publicAddress;
    }

    Optional<Gateway> sms() {
        return sms;
    }

    Optional<Smtp> mail() {
        return mail;
    }

    Optional<Wechat> wechat() {
        return wechat;
    }

    /** @param token sent as a bearer token, empty for none */
    record Gateway(String url, String token) {

        static Optional<Gateway> of(String words) {
            String[] parts = words.strip().split("\\s+");
            return parts[0].isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Gateway(parts[0], parts.length > 1 ? parts[1] : ""));
        }
    }

    /** @param from sender's address, also the user where a password is set */
    record Smtp(String host, int port, boolean tls, String from, String password) {

        /** {@code smtp://host:port?from=office@example} or {@code smtps://…}. */
        static Optional<Smtp> of(String address, String password) {
            if (address.isBlank()) {
                return Optional.empty();
            }
            java.net.URI uri = java.net.URI.create(address.strip());
            String query = uri.getQuery();
            if (uri.getHost() == null || query == null || !query.startsWith("from=")) {
                throw new IllegalArgumentException("ANYUE_SMTP 请写成 smtp://主机:端口?from=发件地址");
            }
            boolean tls = "smtps".equals(uri.getScheme());
            int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 25;
            return Optional.of(new Smtp(uri.getHost(), port, tls, query.substring("from=".length()), password));
        }
    }

    /** @param template id of the message template with the fields {@code thing1} (title) and {@code thing2} (text) */
    record Wechat(String url, String appId, String secret, String template) {

        /** Four words: address, app id, secret, template. */
        static Optional<Wechat> of(String words) {
            String[] parts = words.strip().split("\\s+");
            if (parts[0].isEmpty()) {
                return Optional.empty();
            }
            if (parts.length != 4) {
                throw new IllegalArgumentException("ANYUE_WECHAT 请写成:接口地址 AppID AppSecret 模板编号,以空格分隔");
            }
            return Optional.of(new Wechat(parts[0].replaceAll("/+$", ""), parts[1], parts[2], parts[3]));
        }
    }
}
