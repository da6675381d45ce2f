package org.anyue.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the static files once and puts the bundles together. */
final class AssetFiles {

    private static final String FOLDER = "/static/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    /** Libraries that a page of a module loads by itself: name among the assets → place in its jar. */
    private static final Map<String, String> LIBRARIES =
            Map.of("lib/sha256.js", "META-INF/resources/webjars/js-sha256/0.11.1/build/sha256.min.js");

    private static final String CSS = "ui/css/";

    /** Order is meaning: a later layer wins over an earlier one, see docs/adr/0010-own-css-instead-of-tabler.md. */
    private static final List<String> SHARED_LAYERS = List.of("1-reset", "2-tokens", "3-base", "4-components");

    private AssetFiles() {}

    static Map<String, Asset> load() {
        PathMatchingResourcePatternResolver resolver =
                new PathMatchingResourcePatternResolver(AssetFiles.class.getClassLoader());
        try {
            Map<String, byte[]> files = read(resolver);
            String script = text(files, "ui/app.js");
            String htmx = resolver.getResource("classpath:" + HTMX).getContentAsString(UTF_8);
            Map<String, String> bundles = new LinkedHashMap<>();
            bundles.put("desk.css", sheet(files, "5-desk", "/desk.css"));
            bundles.put("site.css", sheet(files, "5-site", "/site.css"));
            String desk = script + "\n" + text(files, "ui/keep.js") + "\n" + text(files, "ui/save.js") + "\n"
                    + text(files, "ui/rows.js");
            bundles.put("desk.js", htmx + "\n" + Minifier.script(desk));
            bundles.put("site.js", Minifier.script(script));
            Map<String, Asset> assets = new LinkedHashMap<>();
            for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
                byte[] content =
                        resolver.getResource("classpath:" + library.getValue()).getContentAsByteArray();
                assets.put(library.getKey(), Asset.of(library.getKey(), content));
            }
            files.forEach((name, content) -> assets.put(name, Asset.of(name, content)));
            bundles.forEach((name, content) -> assets.put(name, Asset.of(name, content.getBytes(UTF_8))));
            return Map.copyOf(assets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(PathMatchingResourcePatternResolver resolver) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource resource : resolver.getResources("classpath:static/**/*.*")) {
            String address = resource.getURL().toString();
            files.put(
                    address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), resource.getContentAsByteArray());
        }
        return files;
    }

    private static String sheet(Map<String, byte[]> files, String pages, String moduleSheet) {
        List<String> layers = new ArrayList<>(SHARED_LAYERS);
        layers.add(pages);
        List<String> names = new ArrayList<>();
        layers.forEach(layer -> files.keySet().stream()
                .filter(name -> name.startsWith(CSS + layer + "/"))
                .forEach(names::add));
        files.keySet().stream().filter(name -> name.endsWith(moduleSheet)).forEach(names::add);
        files.keySet().stream()
                .filter(name -> name.startsWith(CSS + "6-print/"))
                .forEach(names::add);
        StringBuilder sheet = new StringBuilder();
        names.forEach(name -> sheet.append(Minifier.sheet(text(files, name))).append('\n'));
        return sheet.toString();
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("static file missing: " + name);
        }
        return new String(content, UTF_8);
    }
}
