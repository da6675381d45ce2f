package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;

/**
 * What part those have whom a later clause names: "…，各二级学院悬挂标语" shares the duty, "…，乙局参加" supports it, "…，每个乡镇至少1场" and
 * "…，班组长领学" are told beside it, "…，群众踊跃参与" and "…，每班不少于5处" have none.
 */
enum LaterPart {
    SHARES,
    SUPPORTS,
    BESIDE,
    NONE;

    private static final Pattern HELPS = Pattern.compile(
            "^(?:等)?(?:代表)?(?:约?\\d+余?[名人])?(?:要|应|须|共同|积极|派员|密切|分别|给予|予以|一起|主动|全力|负责|具体|做好)*(?:(?:配合|协办|协助|参演|参训|参赛)|(?:参加|参与|支持|支撑|技术支[撑持])(?=[，,。；;、]|$))");
    private static final Pattern WATCHES =
            Pattern.compile("^(?:等)?(?:代表)?(?:派员|应邀|现场|跟踪|随队|全程|集中|负责)*(?:观摩|列席|出席|到场|报道|采访|点评|陪同|见证|自愿)");
    private static final Pattern EACH = Pattern.compile("^每");
    /** "每班不少于5处" counts places, "每村明确1名播音员" tells villages what to do. */
    private static final Pattern COUNTS = Pattern.compile("^(?:要|应|须)?(?:至少|不少于|不低于|不超过|原则上)");

    private static final Pattern ANAPHOR = Pattern.compile("各(?:有关|相关)?(?:单位|部门|方)");

    static LaterPart of(String sentence, SubjectReader.Subject next, Bearers before) {
        List<String> lead = next.bearers().lead();
        if (next.invited() || all(lead, Selector.PUBLIC)) {
            return NONE;
        }
        Matcher verb = HELPS.matcher(sentence).region(next.end(), sentence.length());
        if (verb.lookingAt()) {
            return SUPPORTS;
        }
        if (EACH.matcher(lead.getFirst()).find()) {
            boolean places = all(lead, Selector.EVERY_COUNTY) || all(lead, Selector.EVERY_TOWNSHIP);
            boolean counted = COUNTS.matcher(sentence)
                    .region(next.end(), sentence.length())
                    .lookingAt();
            return places || !counted ? BESIDE : NONE;
        }
        boolean watches = WATCHES.matcher(sentence)
                .region(next.end(), sentence.length())
                .lookingAt();
        boolean anaphor =
                lead.size() == 1 && ANAPHOR.matcher(lead.getFirst()).matches() && !before.isEmpty();
        boolean people =
                lead.stream().allMatch(SelectorReader::person) && !before.lead().stream().anyMatch(SelectorReader::person);
        return watches || anaphor || people ? BESIDE : SHARES;
    }

    private static boolean all(List<String> bearers, Selector selector) {
        return bearers.stream().allMatch(bearer -> SelectorReader.of(bearer) == selector);
    }
}
