package org.anyue.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Template messages of a WeChat service account. */
final class WechatPort implements ChannelPort {

    /** The token is no longer good; a new one helps. */
    private static final Set<Integer> TOKEN_GONE = Set.of(40001, 40014, 42001);

    /** Unknown reader, who does not follow the account, wrong template: trying again is useless. */
    private static final Set<Integer> LASTING = Set.of(40003, 40037, 43004, 43101, 47003);

    /** A template field takes twenty characters. */
    private static final int LONGEST_FIELD = 20;

    private final ChannelSettings.Wechat settings;
    private final Clock clock;
    private final JsonGateway gateway = new JsonGateway();
    private @Nullable Token token;

    private record Token(String value, Instant until) {}

    WechatPort(ChannelSettings.Wechat settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public void deliver(Outgoing message) throws NotDelivered {
        int code = send(message, token());
        if (TOKEN_GONE.contains(code)) {
            forget();
            code = send(message, token());
        }
        if (code != 0) {
            throw new NotDelivered("微信返回 " + code, LASTING.contains(code), null);
        }
    }

    private int send(Outgoing message, String access) throws NotDelivered {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("touser", message.address());
        content.put("template_id", settings.template());
        content.put("client_msg_id", Ids.toText(message.key()));
        content.put("url", message.link());
        content.put("data", Map.of("thing1", field(message.subject()), "thing2", field(message.body())));
        JsonNode answer = gateway.post(
                settings.url() + "/cgi-bin/message/template/send?access_token=" + access, Map.of(), content);
        return answer.path("errcode").asInt(0);
    }

    private static Map<String, String> field(String words) {
        return Map.of("value", Notice.cut(words.replace('\n', ' '), LONGEST_FIELD));
    }

    private synchronized void forget() {
        token = null;
    }

    private synchronized String token() throws NotDelivered {
        Instant now = clock.instant();
        Token known = token;
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        JsonNode answer = gateway.post(
                settings.url() + "/cgi-bin/stable_token",
                Map.of(),
                Map.of(
                        "grant_type", "client_credential",
                        "appid", settings.appId(),
                        "secret", settings.secret()));
        String value = answer.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new NotDelivered("微信没有给出凭证：" + answer.path("errcode").asInt(0), false, null);
        }
        // A little earlier than it ends, since a message under way must not meet its end.
        token = new Token(
                value, now.plusSeconds(answer.path("expires_in").asLong(600)).minusSeconds(120));
        return value;
    }
}
