package org.anyue.officialdoc.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.CountedZip;
import org.anyue.officialdoc.parts.Xml;
import org.anyue.officialdoc.text.Fault;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Text of a .docx: body paragraphs and tables in document order, notes and text boxes after the paragraph they hang on. */
public final class DocxText {

    private DocxText() {}

    /** @throws IOException when the bytes are not a sound .docx within the limits of {@link CountedZip} */
    public static String read(byte[] bytes) throws IOException {
        try (CountedZip zip = new CountedZip(bytes);
                OPCPackage document = OPCPackage.open(zip)) {
            refuseMacros(document);
            PackagePart main = mainPart(document);
            ListNumbers numbers = ListNumbers.read(related(main, "numbering"), related(main, "styles"));
            Map<String, List<String>> notes = new HashMap<>();
            notes.putAll(notes(main, "footnote"));
            notes.putAll(notes(main, "endnote"));
            try (InputStream in = main.getInputStream()) {
                XMLStreamReader xml = open(in);
                return String.join("\n", new BodyReader(xml, numbers, notes).blocks("document"));
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void refuseMacros(OPCPackage document) throws InvalidFormatException, Fault {
        for (PackagePart part : document.getParts()) {
            String type = part.getContentType();
            if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("vbaData")) {
                throw new Fault(Fault.Kind.MACROS);
            }
        }
    }

    private static PackagePart mainPart(OPCPackage document) throws IOException {
        for (PackageRelationship relation : document.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")
                    && relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = document.getPart(relation);
                if (part != null && part.getContentType().contains("wordprocessingml.document.main")) {
                    return part;
                }
            }
        }
        throw new IOException("no main document part");
    }

    private static InputStream related(PackagePart main, String kind) throws IOException, InvalidFormatException {
        for (PackageRelationship relation : main.getRelationships()) {
            // Targets outside the package are never followed.
            if (relation.getRelationshipType().endsWith("/" + kind)
                    && relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = main.getRelatedPart(relation);
                if (part != null) {
                    return part.getInputStream();
                }
            }
        }
        return InputStream.nullInputStream();
    }

    private static Map<String, List<String>> notes(PackagePart main, String kind)
            throws IOException, InvalidFormatException, XMLStreamException {
        Map<String, List<String>> notes = new HashMap<>();
        try (InputStream in = Xml.orEmpty(related(main, kind + "s"))) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(kind)) {
                    String id = Xml.attribute(xml, "id");
                    boolean rule = !Xml.attribute(xml, "type").isEmpty();
                    List<String> lines = new BodyReader(xml, ListNumbers.NONE, Map.of()).blocks(kind);
                    notes.put(kind + id, rule ? List.of() : new ArrayList<>(lines));
                }
            }
        }
        return notes;
    }

    private static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = Xml.factory();
        return factory.createXMLStreamReader(in);
    }
}
