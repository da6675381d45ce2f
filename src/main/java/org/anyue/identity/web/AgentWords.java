package org.anyue.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says that it is, in words that its owner recognises. */
final class AgentWords {

    private static final Map<String, String> PROGRAMS = ordered(
            "MicroMessenger",
            "微信",
            "Edg",
            "Edge",
            "Firefox",
            "Firefox",
            "QQBrowser",
            "QQ浏览器",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "鸿蒙",
            "Android",
            "安卓",
            "iPhone",
            "苹果手机",
            "iPad",
            "平板",
            "Windows",
            "Windows",
            "Mac OS",
            "苹果电脑",
            "Linux",
            "Linux");

    private AgentWords() {}

    static String of(String agent) {
        String program = first(PROGRAMS, agent);
        String system = first(SYSTEMS, agent);
        if (program.isEmpty() && system.isEmpty()) {
            return "未知设备";
        }
        return program.isEmpty() ? system : system.isEmpty() ? program : program + " · " + system;
    }

    private static String first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
