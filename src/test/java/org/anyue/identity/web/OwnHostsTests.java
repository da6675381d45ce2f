package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnHostsTests {

    private final OwnHosts hosts = new OwnHosts("Anyue-Server");

    @Test
    void namesAndAddressesOfThisMachineAreItsOwn() throws Exception {
        assertThat(List.of("localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "[::1]", "::1", "anyue-server"))
                .allMatch(hosts::has);
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            assertThat(card.inetAddresses().map(InetAddress::getHostAddress).filter(one -> !one.contains("%")))
                    .allMatch(hosts::has);
        }
    }

    @Test
    void whatSomebodyWritesIntoAHostHeaderIsNot() {
        assertThat(List.of(
                        "evil.example",
                        "localhost.evil.example",
                        "127.0.0.1.evil.example",
                        "anyue-server.evil.example",
                        "203.0.113.66",
                        "0x7f.1",
                        ""))
                .noneMatch(hosts::has);
    }
}
