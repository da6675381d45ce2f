package org.anyue.officialdoc.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.anyue.officialdoc.parts.Xml;

/**
 * The first document of the package.
 *
 * @param pages addresses of the pages in order
 * @param templates address of each template page by its id
 * @param box size of a page that names none: left, top, width, height in millimetres
 */
record OfdDocument(List<String> pages, Map<String, String> templates, float[] box) {

    private static final float[] A4 = {0, 0, 210, 297};

    static OfdDocument read(OfdParts parts) throws IOException, XMLStreamException {
        List<String> roots = new ArrayList<>();
        parts.each("OFD.xml", xml -> {
            if (xml.getLocalName().equals("DocRoot")) {
                roots.add(OfdParts.address("OFD.xml", xml.getElementText()));
            }
        });
        if (roots.isEmpty()) {
            throw new IOException("no document");
        }
        String root = roots.getFirst();
        List<String> pages = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        float[] box = A4.clone();
        parts.each(root, xml -> {
            switch (xml.getLocalName()) {
                case "PhysicalBox" -> Numbers.into(box, xml.getElementText());
                case "TemplatePage" ->
                    templates.put(Xml.attribute(xml, "ID"), OfdParts.address(root, Xml.attribute(xml, "BaseLoc")));
                case "Page" -> pages.add(OfdParts.address(root, Xml.attribute(xml, "BaseLoc")));
                default -> {
                    // fonts, permissions, bookmarks
                }
            }
        });
        return new OfdDocument(pages, templates, box);
    }
}
