package org.anyue.ui;

import java.util.Map;

/**
 * Addresses of static files. Each carries the hash of its content, so browsers may keep it for ever.
 *
 * <p>Names: every file of {@code static/} by its path ({@code ui/icons.svg}), and four bundles put together at start:
 * {@code desk.css}, {@code site.css}, {@code desk.js}, {@code site.js}. A module adds its own page styles as
 * {@code static/<module>/desk.css} or {@code static/<module>/site.css}; they join the bundle of that name.
 */
public final class Assets {

    private static final Map<String, Asset> FILES = AssetFiles.load();
    private static final String ICONS = url("ui/icons.svg") + "#";

    private Assets() {}

    /** @throws IllegalArgumentException when there is no such file, so that a page test notices */
    public static String url(String name) {
        Asset asset = FILES.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no static file " + name);
        }
        return asset.url();
    }

    /** Address of an icon inside the sprite. */
    public static String icon(String name) {
        return ICONS + name;
    }

    static Map<String, Asset> all() {
        return FILES;
    }
}
