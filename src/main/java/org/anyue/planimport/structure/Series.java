package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.ChineseNumber;

/**
 * What a plan counts its parts with besides plain numbers: a noun of any kind ("工程一", "工程二", "工程三") or letters ("A．",
 * "B1"). Believed from the third on. The choices of a quiz are letters too; they begin again with each question.
 *
 * @param nouns nouns that are counted on without a gap
 * @param letters whether "A．" opens a part
 * @param lettered whether "B1" opens an item
 * @param days whether a day at the head of a short line opens an item ("6月3日 动员日")
 */
record Series(Set<String> nouns, boolean letters, boolean lettered, boolean days) {

    private static final int FEWEST = 3;
    private static final String LINE = "(?:\\A|\n)[ 　]{0,4}";
    private static final Pattern NOUN =
            Pattern.compile(LINE + "([\\u4e00-\\u9fff]{2,4}?)([" + ChineseNumber.CLASS + "]{1,3})(?=[：:、 　|｜│丨·“「])");
    /** These hold no activities: what is attached, and stages, which have a mark of their own. */
    private static final Pattern OTHER = Pattern.compile("附.*|.*(?:阶段|星期|周)|第.*|.*[" + ChineseNumber.CLASS + "].*");

    private static final Pattern LETTER = Pattern.compile(LINE + "([A-ZＡ-Ｚ])[．.、：:](?=[ 　]*[“「]?[\\u4e00-\\u9fff])");
    private static final Pattern LETTERED = Pattern.compile(
            LINE + "([A-ZＡ-Ｚ])[-－]?([0-9０-９]{1,2})(?=[ 　．.、：:]+(?:[“「]?[\\u4e00-\\u9fff]|[0-9０-９]{1,2}[月.．]))");
    /** A line of its own that is no sentence. */
    static final String DAY =
            "\\d{1,2}月\\d{1,2}[日号](?:[至到—～~-]{1,2}(?:\\d{1,2}月)?\\d{1,2}[日号])?(?:[（(][^（）()\n]{1,6}[）)])?"
                    + "(?=[：:、 　]{1,3}[“「《]?[\\u4e00-\\u9fff][^\n\t，,。；;]{1,18}(?:\n|\\z)|[“「][^\n”」]{2,12}[”」](?:\n|\\z))";

    private static final Pattern DAY_HEAD = Pattern.compile(LINE + DAY);
    private static final Pattern CHINESE = Pattern.compile(LINE + "[一二三四五六七八九十]{1,3}、");

    static Series of(String text) {
        boolean chinese = CHINESE.matcher(text).find();
        return new Series(
                nouns(text),
                !chinese && letters(text),
                lettered(text),
                DAY_HEAD.matcher(text).results().limit(FEWEST).count() == FEWEST);
    }

    boolean noun(String noun) {
        return nouns.contains(noun);
    }

    private static Set<String> nouns(String text) {
        Map<String, List<Integer>> told = new HashMap<>();
        Matcher noun = NOUN.matcher(text);
        while (noun.find()) {
            if (!OTHER.matcher(noun.group(1)).matches()) {
                told.computeIfAbsent(noun.group(1), n -> new ArrayList<>())
                        .add(ChineseNumber.parse(noun.group(2)).orElse(0));
            }
        }
        Set<String> nouns = new HashSet<>();
        told.forEach((words, numbers) -> {
            if (ascending(numbers)) {
                nouns.add(words);
            }
        });
        return nouns;
    }

    private static boolean letters(String text) {
        List<Integer> told = new ArrayList<>();
        Matcher letter = LETTER.matcher(text);
        while (letter.find()) {
            char c = letter.group(1).charAt(0);
            told.add(c - (c >= 'Ａ' ? 'Ａ' : 'A') + 1);
        }
        return ascending(told);
    }

    private static boolean ascending(List<Integer> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                return false;
            }
        }
        return numbers.size() >= FEWEST;
    }

    /** Three items of which each is the first of its letter or the next one. */
    private static boolean lettered(String text) {
        Map<String, Integer> last = new HashMap<>();
        Matcher item = LETTERED.matcher(text);
        int next = 0;
        while (item.find()) {
            int number = ChineseNumber.parse(item.group(2)).orElse(0);
            if (number != last.getOrDefault(item.group(1), 0) + 1) {
                return false;
            }
            last.put(item.group(1), number);
            next++;
        }
        return next >= FEWEST;
    }
}
