package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each channel against a stand-in of the other side. */
class PortTests {

    private static final Outgoing MESSAGE = new Outgoing(
            Ids.random(), "13912340091", "【紧急】暴雨红色预警", "暴雨红色预警\n立即停工撤离。", "https://anyue.example/desk/inbox");

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private String serve(BiFunction<String, String, Reply> answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toString();
            heard.add(path + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            Reply reply = answer.apply(path, body);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private record Reply(int status, String body) {}

    @Test
    void aShortMessageGoesToTheGatewayWithItsKey() throws Exception {
        String url = serve((path, body) -> new Reply(200, ""));
        new SmsPort(new ChannelSettings.Gateway(url + "/sms", "secret")).deliver(MESSAGE);
        String key = Ids.toText(MESSAGE.key());
        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith("/sms " + key + " Bearer secret ")
                .contains(
                        "\"phone\":\"13912340091\"", "立即停工撤离。\\nhttps://anyue.example/desk/inbox", "\"key\":\"" + key);
    }

    @Test
    void whatTheGatewaySaysDecidesWhetherItIsTriedAgain() throws Exception {
        int[] status = {503};
        String url = serve((path, body) -> new Reply(status[0], ""));
        SmsPort port = new SmsPort(new ChannelSettings.Gateway(url, ""));
        assertThat(refused(port).lasting()).isFalse();
        status[0] = 429;
        assertThat(refused(port).lasting()).isFalse();
        status[0] = 400;
        assertThat(refused(port).lasting()).isTrue();
        server.stop(0);
        assertThat(refused(port)).hasMessage("连接不上或回答不完整").hasMessageNotContaining("13912340091");
    }

    @Test
    void weChatGetsOneTokenForManyMessagesAndANewOneWhenItHasEnded() throws Exception {
        int[] tokens = {0};
        int[] sent = {0};
        String url = serve((path, body) -> {
            if (path.startsWith("/cgi-bin/stable_token")) {
                tokens[0]++;
                return new Reply(200, "{\"access_token\":\"t" + tokens[0] + "\",\"expires_in\":7200}");
            }
            sent[0]++;
            boolean gone = sent[0] == 3;
            return new Reply(200, gone ? "{\"errcode\":42001}" : "{\"errcode\":0,\"msgid\":1}");
        });
        WechatPort port = new WechatPort(new ChannelSettings.Wechat(url, "app", "secret", "tpl"), Clock.systemUTC());
        port.deliver(MESSAGE);
        port.deliver(MESSAGE);
        port.deliver(MESSAGE);
        assertThat(tokens[0]).isEqualTo(2);
        assertThat(sent[0]).isEqualTo(4);
        assertThat(heard.get(1))
                .contains(
                        "access_token=t1",
                        "\"client_msg_id\":\"" + Ids.toText(MESSAGE.key()),
                        "\"thing1\":{\"value\":\"【紧急】暴雨红色预警\"}",
                        "\"template_id\":\"tpl\"");
        assertThat(heard.getLast()).contains("access_token=t2");
    }

    @Test
    void aReaderWhoDoesNotFollowTheAccountIsNotTriedAgain() throws Exception {
        String url = serve((path, body) -> new Reply(
                200,
                path.contains("token?") || path.contains("stable")
                        ? "{\"access_token\":\"t\"}"
                        : "{\"errcode\":43004}"));
        WechatPort port = new WechatPort(new ChannelSettings.Wechat(url, "app", "secret", "tpl"), Clock.systemUTC());
        assertThat(refused(port).lasting()).isTrue();
    }

    @Test
    void aMailHasItsKeyAsMessageIdAndChineseWords() throws Exception {
        try (SmtpStandIn smtp = new SmtpStandIn("250 ok")) {
            MailPort port =
                    new MailPort(new ChannelSettings.Smtp("127.0.0.1", smtp.port(), false, "office@example.cn", ""));
            Outgoing mail =
                    new Outgoing(MESSAGE.key(), "wang@example.cn", MESSAGE.subject(), MESSAGE.body(), MESSAGE.link());
            port.deliver(mail);
            assertThat(smtp.taken())
                    .contains(
                            "Message-ID: <" + Ids.toText(MESSAGE.key()) + "@anyue>", "To: wang@example.cn", "=?UTF-8?");
        }
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAndAFullMailboxIsNot() throws Exception {
        for (String answer : List.of("550 no such user", "452 mailbox full")) {
            try (SmtpStandIn smtp = new SmtpStandIn(answer)) {
                MailPort port = new MailPort(
                        new ChannelSettings.Smtp("127.0.0.1", smtp.port(), false, "office@example.cn", ""));
                Outgoing mail = new Outgoing(MESSAGE.key(), "wang@example.cn", "题", "文", "");
                NotDelivered refused = catchThrowableOfType(NotDelivered.class, () -> port.deliver(mail));
                assertThat(refused.lasting()).isEqualTo(answer.startsWith("550"));
            }
        }
    }

    @Test
    void settingsAreReadAndWrongOnesStopTheStart() {
        assertThat(ChannelSettings.Smtp.of("smtps://mail.example.cn?from=office@example.cn", "pw"))
                .contains(new ChannelSettings.Smtp("mail.example.cn", 465, true, "office@example.cn", "pw"));
        assertThat(ChannelSettings.Smtp.of("", "")).isEmpty();
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> ChannelSettings.Smtp.of("mail", "")))
                .hasMessageContaining("smtp://");
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> ChannelSettings.Wechat.of("https://x a")))
                .hasMessageContaining("ANYUE_WECHAT");
    }

    private static NotDelivered refused(ChannelPort port) {
        return catchThrowableOfType(NotDelivered.class, () -> port.deliver(MESSAGE));
    }
}
