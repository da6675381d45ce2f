package org.anyue.officialdoc.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.anyue.officialdoc.page.PageLayout;
import org.anyue.officialdoc.page.PageLine;
import org.anyue.officialdoc.page.PageText;
import org.anyue.officialdoc.parts.CountedZip;
import org.anyue.officialdoc.text.Fault;

/** Text of an .ofd that has text; stamps and notes laid over the pages are not part of it. */
public final class OfdText {

    private OfdText() {}

    /** @throws IOException when the bytes are no sound OFD within the limits */
    public static String read(byte[] bytes) throws IOException {
        try (CountedZip zip = new CountedZip(bytes)) {
            OfdParts parts = new OfdParts(zip);
            if (parts.has("Encryptions.xml")) {
                throw new Fault(Fault.Kind.LOCKED);
            }
            OfdDocument document = OfdDocument.read(parts);
            if (document.pages().size() > PageText.MOST_PAGES) {
                throw new Fault(Fault.Kind.TOO_MANY_PAGES);
            }
            return text(document, parts);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String text(OfdDocument document, OfdParts parts) throws IOException, XMLStreamException {
        List<PageLine> lines = new ArrayList<>();
        Set<Integer> pictures = new TreeSet<>();
        for (int i = 0; i < document.pages().size(); i++) {
            OfdPage page = OfdPage.read(parts, document, document.pages().get(i));
            List<PageLine> own = new PageLayout(i + 1, page.width(), page.height(), page.rules()).lines(page.rows());
            if (own.isEmpty() && page.hasPicture()) {
                pictures.add(i + 1);
            }
            lines.addAll(own);
        }
        if (!pictures.isEmpty() && pictures.size() * 2 > document.pages().size()
                || !lines.isEmpty() && PageText.isUnreadable(lines)) {
            throw new Fault(Fault.Kind.ONLY_PICTURES);
        }
        return PageText.of(lines, pictures);
    }
}
