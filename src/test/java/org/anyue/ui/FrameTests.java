package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.ui.Frame.Surroundings;
import org.junit.jupiter.api.Test;

class FrameTests {

    @Test
    void eachHeadingOfTheNavigationStandsOnceBelowWhatHasNone() {
        List<NavItem> given = List.of(
                new NavItem("今日", "/desk", "home"),
                new NavItem("词表", "/desk/words", "book", "管理", 0),
                new NavItem("公告", "/desk/announcements", "media"),
                new NavItem("单位", "/desk/units", "unit", "管理", 0));
        assertThat(new Surroundings(null, given, 0, null, () -> Sponsor.NONE, List::of).navigation())
                .extracting(NavItem::label)
                .containsExactly("今日", "公告", "词表", "单位");
    }

    @Test
    void theFirstPageIsCurrentOnlyOnItsOwnAddress() {
        NavItem today = new NavItem("今日", "/desk", "home");
        NavItem privacy = new NavItem("个人信息", "/desk/privacy", "lock");
        Surroundings surroundings =
                new Surroundings(null, List.of(today, privacy), 0, null, () -> Sponsor.NONE, List::of);

        assertThat(at("/desk/privacy/keys", surroundings).current()).isEqualTo("/desk/privacy");
        assertThat(at("/desk/privacyx", surroundings).current()).isEmpty();
        assertThat(at("/desk", surroundings).current()).isEqualTo("/desk");
        assertThat(at("/desk/own-data", surroundings).current()).isEmpty();
    }

    private static Frame at(String path, Surroundings surroundings) {
        return new Frame("安月", path, false, surroundings, null, new Csrf(null));
    }
}
