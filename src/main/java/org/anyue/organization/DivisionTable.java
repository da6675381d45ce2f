package org.anyue.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The bundled table of administrative divisions. A city stands at four digits (4108), a municipality at two (11); its
 * counties at six, townships at nine. Two things are not what they look like: nine rows at four digits only group (市辖区,
 * 县, 省直辖县级行政区划), and a city without counties has one county of its own name to hold its townships.
 */
final class DivisionTable {

    private static final String RESOURCE = "/organization/divisions.csv.gz";
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final Set<String> NO_CITIES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final NavigableMap<String, String> names = new TreeMap<>();

    private DivisionTable() {}

    static DivisionTable bundled() {
        DivisionTable table = new DivisionTable();
        try (InputStream file = Objects.requireNonNull(DivisionTable.class.getResourceAsStream(RESOURCE));
                BufferedReader rows =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            rows.lines().skip(1).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return table;
    }

    private void add(String row) {
        int comma = row.indexOf(',');
        names.put(row.substring(0, comma), row.substring(comma + 1));
    }

    /** Cities whose name or province holds the text or whose code begins with it, a beginning of the name first. */
    List<CityDivisions> search(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        String code = stem(wanted);
        return names.keySet().stream()
                .filter(this::isCity)
                .filter(key -> key.startsWith(code)
                        || name(key).contains(wanted)
                        || name(key.substring(0, 2)).contains(wanted))
                .sorted(Comparator.comparing((String key) -> !name(key).startsWith(wanted))
                        .thenComparing(key -> !name(key).contains(wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .map(this::read)
                .toList();
    }

    /** The city of a code with or without the zeros at its end; empty when the code is none that a city has. */
    Optional<CityDivisions> city(String code) {
        String key = stem(code.strip());
        return isCity(key) ? Optional.of(read(key)) : Optional.empty();
    }

    private boolean isCity(String key) {
        return key.length() == 2
                ? MUNICIPALITIES.contains(key)
                : key.length() == 4 && names.containsKey(key) && !NO_CITIES.contains(name(key));
    }

    private CityDivisions read(String key) {
        List<CityDivisions.County> counties = new ArrayList<>();
        List<Division> direct = new ArrayList<>();
        names.subMap(key, key + ":").forEach((code, name) -> {
            if (code.length() == 6 && name.equals(name(key))) {
                direct.addAll(townships(code));
            } else if (code.length() == 6) {
                counties.add(new CityDivisions.County(new Division(code, name), townships(code)));
            }
        });
        Division city = new Division((key + "0000").substring(0, 6), name(key));
        return new CityDivisions(city, name(key.substring(0, 2)), List.copyOf(counties), List.copyOf(direct));
    }

    private List<Division> townships(String county) {
        return names.subMap(county, false, county + ":", false).entrySet().stream()
                .map(row -> new Division(row.getKey(), row.getValue()))
                .toList();
    }

    private String name(String code) {
        return names.getOrDefault(code, "");
    }

    /** 410800 → 4108, 110000 → 11; anything else stays. */
    private static String stem(String code) {
        String shorter = code.length() == 6 && code.endsWith("00") ? code.substring(0, 4) : code;
        return shorter.length() == 4 && shorter.endsWith("00") ? shorter.substring(0, 2) : shorter;
    }
}
