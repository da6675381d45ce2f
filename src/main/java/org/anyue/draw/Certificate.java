package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All that is needed to check a draw, but the entries (section 11). */
record Certificate(
        Rules rules,
        Commitment commitment,
        JsonNode entropy,
        JsonNode result,
        List<DrawEvent> events,
        List<RegistryRecord> registry) {

    static Certificate read(byte[] file) {
        Fields fields = new Fields("certificate", CanonicalJson.parse(file));
        fields.oneOf("protocol", Set.of(Rules.PROTOCOL));
        Rules rules = Rules.read(fields.node("rules"));
        JsonNode entropy = fields.node("entropy");
        CanonicalJson.write(entropy);
        JsonNode result = fields.node("result");
        CanonicalJson.write(result);
        return new Certificate(
                rules,
                Commitment.read(rules.kind(), fields.node("commitment")),
                entropy,
                result,
                all(fields.list("events"), DrawEvent::read),
                all(fields.list("registry"), RegistryRecord::read));
    }

    private static <T> List<T> all(List<JsonNode> nodes, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return all;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("protocol", Rules.PROTOCOL);
        json.set("rules", rules.document());
        json.set("commitment", commitment.document());
        json.set("entropy", entropy);
        json.set("result", result);
        ArrayNode happened = json.putArray("events");
        events.forEach(event -> happened.add(event.document()));
        ArrayNode records = json.putArray("registry");
        registry.forEach(record -> records.add(record.json()));
        json.putArray("timestamps");
        json.putObject("links");
        return json;
    }

    byte[] file() {
        return (json().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
