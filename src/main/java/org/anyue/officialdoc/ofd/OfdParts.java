package org.anyue.officialdoc.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.CountedZip;
import org.anyue.officialdoc.parts.Xml;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The parts of the package by their address. */
final class OfdParts {

    @FunctionalInterface
    interface Reader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final CountedZip zip;

    OfdParts(CountedZip zip) {
        this.zip = zip;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Tells the reader each element as it starts. */
    void each(String name, Reader reader) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = Xml.factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    reader.read(xml);
                }
            }
        }
    }

    /** What an address written in one part means: from the root of the package with a slash, else from that part. */
    static String address(String from, String written) {
        String name = written.strip().replace('\\', '/');
        if (name.startsWith("/")) {
            return Path.of(name.substring(1)).normalize().toString();
        }
        Path folder = Path.of(from).getParent();
        return (folder == null ? Path.of(name) : folder.resolve(name))
                .normalize()
                .toString();
    }
}
