package org.anyue.quiz;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The official account whose readers may take part as themselves, from the environment; see docs/operating.md. */
@Component
final class WechatSettings {

    private final String appId;
    private final String secret;
    private final String site;
    private final String pages;
    private final String api;

    WechatSettings(
            @Value("${ANYUE_WECHAT_LOGIN:}") String appId,
            @Value("${ANYUE_WECHAT_LOGIN_SECRET_FILE:}") String secretFile,
            @Value("${ANYUE_WECHAT_LOGIN_PAGES:https://open.weixin.qq.com}") String pages,
            @Value("${ANYUE_WECHAT_LOGIN_API:https://api.weixin.qq.com}") String api,
            @Value("${ANYUE_PUBLIC_ADDRESS:}") String publicAddress) {
        this.appId = appId.strip();
        this.pages = pages.strip();
        this.api = api.strip();
        this.site = publicAddress.strip().replaceAll("/+$", "");
        this.secret = this.appId.isEmpty() ? "" : read(secretFile.strip());
        check();
    }

    private void check() {
        if (!isSet()) {
            return;
        }
        if (site.isEmpty()) {
            throw new IllegalArgumentException("设置了 ANYUE_WECHAT_LOGIN，还要用 ANYUE_PUBLIC_ADDRESS 给出本系统的网址");
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "设置了 ANYUE_WECHAT_LOGIN，还要用 ANYUE_WECHAT_LOGIN_SECRET_FILE 指向存放 AppSecret 的文件");
        }
        if (!isSafe(api) || !isSafe(pages)) {
            throw new IllegalArgumentException("ANYUE_WECHAT_LOGIN_PAGES 和 ANYUE_WECHAT_LOGIN_API 必须是 https 网址");
        }
    }

    private static String read(String file) {
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("ANYUE_WECHAT_LOGIN_SECRET_FILE 指向的文件读不出来", unreadable);
        }
    }

    /** The secret goes only over HTTPS; on this machine, for trying out, also without. */
    private static boolean isSafe(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
    }

    boolean isSet() {
        return !appId.isEmpty();
    }

    String appId() {
        return appId;
    }

    String secret() {
        return secret;
    }

    /** Where a reader agrees. */
    String pages() {
        return pages;
    }

    /** Where we ask who it was. */
    String api() {
        return api;
    }

    String callback() {
        return site + "/quiz/wechat/return";
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "WechatSettings[" + appId + "]";
    }
}
