package org.anyue.quiz;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.anyue.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Web authorisation of an official account with the scope that gives the reader's id only (snsapi_base). */
@Component
class WechatOAuth implements WechatGate {

    private static final Logger LOG = LoggerFactory.getLogger(WechatOAuth.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The code is wrong, used or over. */
    private static final Set<Integer> CODE_GONE = Set.of(40029, 40163, 41008, 42003);

    private final WechatSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WechatOAuth(WechatSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isSetUp() {
        return settings.isSet();
    }

    /** WeChat wants the parameters in this order. */
    @Override
    public URI departure(String state) {
        return URI.create(settings.pages() + "/connect/oauth2/authorize?appid=" + encoded(settings.appId())
                + "&redirect_uri=" + encoded(settings.callback()) + "&response_type=code&scope=snsapi_base&state="
                + encoded(state) + "#wechat_redirect");
    }

    @Override
    public String reader(String code) {
        JsonNode answer = ask(code);
        int error = answer.path("errcode").asInt(0);
        String reader = answer.path("openid").asString("");
        if (error != 0 || reader.isEmpty()) {
            // The number alone: the answer names the reader, and the request our secret.
            LOG.warn("WeChat told nobody: {}", error);
            throw new Refusal(CODE_GONE.contains(error) ? EntryRefusal.WECHAT_CODE_GONE : EntryRefusal.WECHAT_SILENT);
        }
        return reader;
    }

    private JsonNode ask(String code) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.api() + "/sns/oauth2/access_token?appid="
                        + encoded(settings.appId()) + "&secret=" + encoded(settings.secret()) + "&code=" + encoded(code)
                        + "&grant_type=authorization_code"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                LOG.warn("WeChat answers {}", answer.statusCode());
                throw new Refusal(EntryRefusal.WECHAT_SILENT);
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException unreachable) {
            LOG.warn("WeChat is not reached: {}", unreachable.getClass().getSimpleName());
            throw new Refusal(EntryRefusal.WECHAT_SILENT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(EntryRefusal.WECHAT_SILENT);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
