package org.anyue.identity.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Locale;

/** Names and addresses of this machine, which are all that it can be called by while nobody has said another one. */
final class OwnHosts {

    private final String name;

    OwnHosts() {
        this(localName());
    }

    OwnHosts(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    boolean has(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return asked.equals("localhost") || asked.equals(name) || isAddress(asked.replaceAll("^\\[|]$", ""));
    }

    /** Whether it is written in numbers and one of ours; no name is looked up. */
    private static boolean isAddress(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IllegalArgumentException | IOException other) {
            return false;
        }
    }
}
