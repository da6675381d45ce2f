package org.anyue.campaign;

import java.util.List;

/**
 * What a bearer hands in.
 *
 * @param text whether a written account is asked for
 * @param photos least number of photos, 0 for none; photos are asked for only where the plan does so
 * @param paper whether a paper copy must also arrive
 * @param file whether a document is asked for
 */
public record Asks(List<FigureAsk> figures, boolean text, int photos, boolean paper, boolean file) {

    public static final Asks NOTHING = new Asks(List.of(), false, 0, false, false);

    public Asks {
        figures = List.copyOf(figures);
    }

    /** Nothing is handed in: records of what was held fulfil the duty. */
    public boolean isEmpty() {
        return figures.isEmpty() && !text && photos == 0 && !paper && !file;
    }
}
