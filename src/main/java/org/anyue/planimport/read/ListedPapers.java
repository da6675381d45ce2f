package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** "7月5日前报送以下材料：" and the items under it or behind it, each a paper of its own. */
final class ListedPapers {

    private static final Pattern LEAD = Pattern.compile(
            "(?:报送|上报|提交|递交|提供|报|交)(?:(?:以下|下列)(?:[0-9一二三四五六]项|几项)?)?(?:书面|活动|相关|有关)?(?:材料|资料|内容|文件)?(?:如下|包括)?[：:]|(?:以下|下列)(?:材料|资料|内容|文件)(?:一并|统一)?(?:报送?|上报|提交|发送?|交)[^，,。；;：:]{0,20}[：:]");

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六]{1,2}[）)]|[一二三四五六]是|[①②③④⑤⑥⑦⑧])[ 　]*");
    private static final Pattern END = Pattern.compile("[。；;，,、\\s]+$");
    private static final int LONGEST = 60;

    /** @param words without number and stop */
    record Item(String words, Range range) {}

    private ListedPapers() {}

    /** None where the sentence leads to no list. */
    static List<Item> under(PlanText text, Sentence sentence) {
        Matcher lead = LEAD.matcher(sentence.text());
        if (!lead.find()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        if (lead.end() == sentence.text().length()) {
            for (Section child : sentence.section().children()) {
                if (child.range().from() >= sentence.range().to()) {
                    add(items, text.at(child.range()), child.range());
                }
            }
        } else if (NUMBER.matcher(sentence.text().substring(lead.end())).lookingAt()) {
            for (String part : sentence.text().substring(lead.end()).split("[；;]")) {
                add(items, part, sentence.range());
            }
        }
        boolean papers = items.size() > 1
                && items.stream()
                        .allMatch(item -> Handover.isPaper(item.words())
                                || HandedIn.PAPERS.matcher(item.words()).find());
        return papers ? items : List.of();
    }

    private static void add(List<Item> items, String told, Range range) {
        String words =
                END.matcher(NUMBER.matcher(told.strip()).replaceFirst("")).replaceFirst("");
        boolean paper = words.length() >= 2 && words.length() <= LONGEST && words.indexOf('\n') < 0;
        if (paper) {
            items.add(new Item(words, range));
        }
    }
}
