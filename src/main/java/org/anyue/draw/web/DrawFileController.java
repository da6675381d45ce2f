package org.anyue.draw.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.PrizePictures;
import org.anyue.draw.RegistryQueries;
import org.anyue.organization.PublicRoute;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Published files, as they were hashed. */
@Controller
@RequestMapping(PublicDrawController.PATH)
class DrawFileController {

    private static final Duration DAY = Duration.ofDays(1);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.US_ASCII);

    private final DrawQueries draws;
    private final RegistryQueries registry;
    private final PrizePictures pictures;

    DrawFileController(DrawQueries draws, RegistryQueries registry, PrizePictures pictures) {
        this.draws = draws;
        this.registry = registry;
        this.pictures = pictures;
    }

    @PublicRoute
    @GetMapping(
            "/{drawId}/{name:certificate\\.json|entries\\.csv|inspectors\\.csv|selected\\.jsonl|rules\\.json|commitment\\.json|commitment\\.tsr}")
    ResponseEntity<byte[]> show(@PathVariable String drawId, @PathVariable String name) {
        return switch (name) {
            case "certificate.json" -> file(draws.certificate(drawId), MediaType.APPLICATION_JSON, name);
            case "entries.csv" -> file(draws.entries(drawId), CSV, name);
            case "inspectors.csv" -> file(draws.inspectors(drawId), CSV, name);
            case "selected.jsonl" -> file(draws.selected(drawId), MediaType.APPLICATION_OCTET_STREAM, name);
            case "commitment.tsr" -> file(draws.token(drawId), MediaType.APPLICATION_OCTET_STREAM, name);
            default -> file(draws.document(drawId, name.replace(".json", "")), MediaType.APPLICATION_JSON, name);
        };
    }

    /** Pictures of prizes; their address is the hash that stands in the rules. */
    @PublicRoute
    @GetMapping("/{drawId}/pictures/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String drawId, @PathVariable String picture) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                .body(pictures.published(drawId, picture));
    }

    @PublicRoute
    @GetMapping("/registry.json")
    ResponseEntity<byte[]> index() {
        return file(registry.file(), MediaType.APPLICATION_JSON, "registry.json");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
