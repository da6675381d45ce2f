package org.anyue.identity.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * From where a request really comes. What a proxy says is believed only when the proxy is one that the operator has named,
 * and then from the last word backwards: everything before the first stranger may have been written by that stranger.
 */
final class ClientAddress {

    private static final int MOST = 20;

    private final List<IpAddressMatcher> trusted;

    /** @param proxies addresses and networks ({@code 10.0.0.5 192.168.7.0/24}), with commas or spaces between */
    ClientAddress(String proxies) {
        trusted = Arrays.stream(proxies.strip().split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(ClientAddress::matcher)
                .toList();
    }

    private static IpAddressMatcher matcher(String network) {
        try {
            return new IpAddressMatcher(network);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("ANYUE_TRUSTED_PROXIES 只能写 IP 地址或网段，读不懂：" + network, unreadable);
        }
    }

    boolean trusts(String address) {
        return isLiteral(address) && trusted.stream().anyMatch(one -> one.matches(address));
    }

    /**
     * @param remote the other end of the connection
     * @param forwarded values of X-Forwarded-For, in their order
     */
    String of(String remote, List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(value -> hops.addAll(Arrays.asList(value.split(","))));
        Collections.reverse(hops);
        String last = remote;
        for (String hop : hops.subList(0, Math.min(MOST, hops.size()))) {
            String said = withoutPort(hop.strip());
            if (!trusts(last) || !isLiteral(said)) {
                return last;
            }
            last = said;
        }
        return last;
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? "" : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static boolean isLiteral(String text) {
        try {
            return !text.isEmpty() && InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
