package org.anyue.campaign.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.SourceSpan;
import org.junit.jupiter.api.Test;

class PlanMarkupTests {

    private static final String TEXT = "标题𠮷\n\n一、𥖄开展演练。报送总结。\n末段";

    @Test
    void nothingIsLostAndEmptyLinesAreNotParagraphs() {
        List<PlanParagraph> paragraphs = new PlanMarkup(TEXT, List.of(mark(7, 12)), new SourceSpan(2, 4)).paragraphs();
        assertThat(paragraphs).extracting(PlanMarkupTests::text).containsExactly("标题𠮷", "一、𥖄开展演练。报送总结。", "末段");
    }

    @Test
    void aPlaceBehindRareCharactersIsMarkedExactly() {
        PlanMarkup markup = new PlanMarkup(TEXT, List.of(mark(8, 13)), null);
        assertThat(markup.paragraphs().get(1).pieces())
                .filteredOn(PlanPiece::marked)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.text()).isEqualTo("开展演练。");
                    assertThat(piece.anchors()).containsExactly("s8-13");
                    assertThat(piece.href()).isEqualTo("/duty");
                });
    }

    @Test
    void placesInsideEachOtherKeepBothAnchors() {
        PlanMarkup markup = new PlanMarkup(TEXT, List.of(mark(5, 18), mark(8, 10)), null);
        List<PlanPiece> pieces = markup.paragraphs().get(1).pieces();
        assertThat(pieces).extracting(PlanPiece::text).containsExactly("一、𥖄", "开展", "演练。报送总结。");
        assertThat(pieces).flatExtracting(PlanPiece::anchors).containsExactly("s5-18", "s8-10");
        assertThat(pieces).allMatch(PlanPiece::marked);
    }

    @Test
    void aWantedPlaceOverTwoParagraphsIsShownInBoth() {
        List<PlanParagraph> wanted = new PlanMarkup(TEXT, List.of(), new SourceSpan(1, 7)).wantedParagraphs();
        assertThat(wanted).hasSize(2);
        assertThat(wanted.stream()
                        .flatMap(paragraph -> paragraph.pieces().stream())
                        .filter(PlanPiece::wanted)
                        .map(PlanPiece::text)
                        .collect(joining("|")))
                .isEqualTo("题𠮷|一、");
    }

    @Test
    void aPlaceBeyondTheTextMarksNothingAndDoesNoHarm() {
        assertThat(new PlanMarkup(TEXT, List.of(), new SourceSpan(500, 600)).wantedParagraphs())
                .isEmpty();
    }

    private static PlanMarkup.Mark mark(int start, int end) {
        return new PlanMarkup.Mark(new SourceSpan(start, end), "/duty");
    }

    private static String text(PlanParagraph paragraph) {
        return paragraph.pieces().stream().map(PlanPiece::text).collect(joining());
    }
}
