package org.anyue.planimport.read;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "分别在甲广场、乙公园设主会场", "在甲渔港和乙市场同时设点": places that stand side by side are told as they are written. */
final class SeveralVenues {

    private static final String PLACE = "[\\u4e00-\\u9fffA-Za-z0-9·“”]{2,16}";
    private static final Pattern LIST =
            Pattern.compile("(?:(?<![贴挂写放发印示存])在|设在|地点[为是：:]+)((?:" + PLACE + "?[、和及与]){1,5}" + PLACE
                    + "?)(?:[两三四]处)?(?=(?:同时|同步|分别|各|集中|现场)*(?:设(?![^，,。；;]{0,4}分会场)|举[办行]|开展|组织|摆|布|搭|进行)|[，,。；;]|$)");
    private static final Pattern JOINT = Pattern.compile("[、和及与]");
    /** What each does at home is no venue, nor is a list of media or of those who take part. */
    private static final Pattern NO_PLACE =
            Pattern.compile(".*(?:各|每|等|其他|所有|有关|显著|醒目|重点|主要|辖区|频道|公众号|平台|抖音|微信|报纸|电视台|大屏|显示屏|公交|电梯|车厢|单位|企业|工地).*");

    /** "社区、商圈、车站" are kinds of places, not venues. */
    private static final int SHORTEST_NAME = 3;

    private SeveralVenues() {}

    /** The first list of venues, as written. */
    static @Nullable String in(String body) {
        Matcher list = LIST.matcher(body);
        int at = 0;
        while (at < body.length() && list.find(at)) {
            String places = list.group(1);
            String[] each = JOINT.split(places);
            boolean known = Arrays.stream(each).allMatch(place -> place.length() > SHORTEST_NAME)
                    && ActivityReader.place(each[each.length - 1])
                    && ActivityReader.place(each[0]);
            if (known && !NO_PLACE.matcher(places).matches()) {
                return places;
            }
            at = list.start() + 1;
        }
        return null;
    }
}
