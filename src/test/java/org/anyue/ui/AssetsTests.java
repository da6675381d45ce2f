package org.anyue.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AssetsTests {

    /** Together with the page itself, a first signed-in visit stays far below 200 KB. */
    private static final int DESK_BUDGET = 45_000;

    /** A citizen's first visit on a bad network, the page itself included, stays below 100 KB. */
    private static final int SITE_BUDGET = 25_000;

    @Test
    void addressesCarryTheHashOfTheContent() {
        assertThat(Assets.url("desk.css")).matches("/assets/desk\\.[0-9a-f]{12}\\.css");
        assertThat(Assets.icon("home")).matches("/assets/ui/icons\\.[0-9a-f]{12}\\.svg#home");
        assertThat(Asset.of("a.css", "one".getBytes(UTF_8)).url())
                .isNotEqualTo(Asset.of("a.css", "two".getBytes(UTF_8)).url());
    }

    @Test
    void aMissingFileIsNoticed() {
        assertThatThrownBy(() -> Assets.url("ui/none.svg")).hasMessageContaining("ui/none.svg");
    }

    @Test
    void citizensDoNotLoadWhatStaffNeeds() {
        assertThat(text("site.css")).doesNotContain(".c-side__link").doesNotContain(".l-desk__column");
        assertThat(text("site.js")).doesNotContain("htmx=");
        assertThat(text("desk.css")).contains(".c-side__link").doesNotContain(".c-hero");
    }

    @Test
    void laterLayersStandLater() {
        String sheet = text("desk.css");
        assertThat(sheet.indexOf("--accent:"))
                .isLessThan(sheet.indexOf(".c-button{"))
                .isPositive();
        assertThat(sheet.indexOf("@media print")).isGreaterThan(sheet.indexOf(".c-side{"));
    }

    @Test
    void sheetsNeedNoBrowserOfThisYear() {
        // 360 Secure Browser and the WeChat view of older phones stand on Chromium 86.
        assertThat(text("desk.css") + text("site.css"))
                .doesNotContain("@layer")
                .doesNotContain(":has(")
                .doesNotContain("color-mix(")
                .doesNotContain("http:")
                .doesNotContain("@import");
    }

    @Test
    void bundlesStayWithinTheirBudget() {
        assertThat(size("desk.css") + size("desk.js") + size("ui/icons.svg")).isLessThan(DESK_BUDGET);
        assertThat(size("site.css") + size("site.js") + size("ui/icons.svg")).isLessThan(SITE_BUDGET);
    }

    @Test
    void minifyingKeepsMeaning() {
        assertThat(Minifier.sheet("/* x */ .a  >  .b:hover , .c {\n  margin: 0 -4px; width: calc(1px + 2px); }\n"))
                .isEqualTo(".a>.b:hover,.c{margin:0 -4px;width:calc(1px + 2px)}");
        assertThat(Minifier.script("  /* x */\n  // y\n  var a = 'https://z';\n"))
                .isEqualTo("var a = 'https://z';");
    }

    private static String text(String name) {
        return new String(asset(name).plain(), UTF_8).replace("http://www.w3.org/2000/svg", "");
    }

    private static int size(String name) {
        return asset(name).gzipped().length;
    }

    private static Asset asset(String name) {
        Asset asset = Assets.all().get(name);
        if (asset == null) {
            throw new AssertionError(name);
        }
        return asset;
    }
}
