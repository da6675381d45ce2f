package org.anyue.identity;

/**
 * Where somebody signs in, so that they recognise their own sessions.
 *
 * @param address of the network
 * @param agent what the browser says that it is, cut short
 */
public record Terminal(String address, String agent) {

    private static final int LONGEST = 200;

    public static final Terminal NONE = new Terminal("", "");

    public Terminal {
        agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
}
