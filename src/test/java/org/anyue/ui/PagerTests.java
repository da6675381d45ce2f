package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTests {

    @Test
    void showsTheEndsTheNeighboursAndGapsBetween() {
        assertThat(new Pager(6, 12, 240, "/desk/units").numbers()).containsExactly(1, 0, 4, 5, 6, 7, 8, 0, 12);
        assertThat(new Pager(1, 1, 3, "/desk/units").numbers()).containsExactly(1);
        assertThat(new Pager(2, 4, 70, "/desk/units").numbers()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsTheFiltersOfTheList() {
        assertThat(new Pager(1, 2, 30, "/desk/units?kind=COUNTY").href(2)).isEqualTo("/desk/units?kind=COUNTY&page=2");
        assertThat(new Pager(1, 2, 30, "/desk/units").href(2)).isEqualTo("/desk/units?page=2");
    }
}
