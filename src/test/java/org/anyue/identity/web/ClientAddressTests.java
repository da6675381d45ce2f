package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTests {

    private final ClientAddress behindTwo = new ClientAddress("10.0.0.5, 192.0.2.0/24 2001:db8:7::/48");

    @Test
    void withoutATrustedProxyNobodyIsBelieved() {
        ClientAddress direct = new ClientAddress("");
        assertThat(direct.of("203.0.113.9", List.of("6.6.6.6"))).isEqualTo("203.0.113.9");
        assertThat(direct.of("127.0.0.1", List.of("6.6.6.6"))).isEqualTo("127.0.0.1");
        assertThat(direct.trusts("127.0.0.1")).isFalse();
    }

    @Test
    void aStrangerWhoPosesAsAProxyIsNotBelieved() {
        assertThat(behindTwo.of("203.0.113.9", List.of("6.6.6.6"))).isEqualTo("203.0.113.9");
        // Another machine of the same house is not a proxy either.
        assertThat(behindTwo.of("10.0.0.6", List.of("6.6.6.6"))).isEqualTo("10.0.0.6");
    }

    @Test
    void ofWhatTheProxySaysTheLastStrangerCounts() {
        assertThat(behindTwo.of("10.0.0.5", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(behindTwo.of("10.0.0.5", List.of("6.6.6.6, 198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(behindTwo.of("10.0.0.5", List.of("6.6.6.6, 198.51.100.7, 192.0.2.44")))
                .isEqualTo("198.51.100.7");
        assertThat(behindTwo.of("10.0.0.5", List.of("6.6.6.6", "198.51.100.7 , 192.0.2.44")))
                .isEqualTo("198.51.100.7");
        // A forged own address in front of the true one.
        assertThat(behindTwo.of("10.0.0.5", List.of("10.0.0.5, 198.51.100.7"))).isEqualTo("198.51.100.7");
    }

    @Test
    void whatIsNoAddressEndsTheSearch() {
        for (String said : List.of("", "unknown", "evil.example", "999.1.1.1", "198.51.100.7, ", "<script>", "[::1")) {
            assertThat(behindTwo.of("10.0.0.5", List.of(said))).as(said).isEqualTo("10.0.0.5");
        }
        assertThat(behindTwo.of("10.0.0.5", List.of("198.51.100.7, junk, 192.0.2.44")))
                .isEqualTo("192.0.2.44");
    }

    @Test
    void portsAndSixthVersionAreRead() {
        assertThat(behindTwo.of("10.0.0.5", List.of("198.51.100.7:4711"))).isEqualTo("198.51.100.7");
        assertThat(behindTwo.of("10.0.0.5", List.of("[2001:db8:1::2]:4711"))).isEqualTo("2001:db8:1::2");
        assertThat(behindTwo.of("2001:db8:7::1", List.of("2001:db8:1::2"))).isEqualTo("2001:db8:1::2");
    }

    @Test
    void aLongListIsCutAndAllProxiesLeadToTheFirst() {
        assertThat(behindTwo.of("10.0.0.5", List.of("192.0.2.1, 192.0.2.2"))).isEqualTo("192.0.2.1");
        assertThat(behindTwo.of("10.0.0.5", List.of("6.6.6.6," + "192.0.2.2,".repeat(1000) + "192.0.2.2")))
                .isEqualTo("192.0.2.2");
    }

    @Test
    void aNameIsNoNetwork() {
        assertThatThrownBy(() -> new ClientAddress("proxy.example")).hasMessageContaining("ANYUE_TRUSTED_PROXIES");
    }
}
