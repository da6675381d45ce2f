package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Our own format of questions, {@code anyue-questions/1}; see docs/formats.md. */
final class JsonQuestions {

    static final String FORMAT = "anyue-questions/1";

    /**
     * A question with the picture it came with.
     *
     * @param jpeg base64, null without
     */
    record Found(RawQuestion question, @Nullable String jpeg) {}

    private JsonQuestions() {}

    /** @throws IllegalArgumentException when it is not of this format */
    static List<Found> read(byte[] json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (!FORMAT.equals(root.path("format").asString(""))
                    || !root.path("questions").isArray()) {
                throw new IllegalArgumentException("not " + FORMAT);
            }
            List<Found> found = new ArrayList<>();
            for (JsonNode node : root.path("questions")) {
                found.add(question(node, found.size() + 1));
            }
            return found;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Found question(JsonNode node, int number) {
        RawQuestion question = new RawQuestion("第 " + number + " 题")
                .put(QuestionColumn.KIND, text(node, "kind"))
                .put(QuestionColumn.STEM, text(node, "stem"))
                .put(QuestionColumn.ANSWER, answer(node.path("answer")))
                .put(QuestionColumn.TOPIC, text(node, "topic"))
                .put(QuestionColumn.SECTOR, text(node, "sector"))
                .put(QuestionColumn.LEVEL, text(node, "level"))
                .put(QuestionColumn.ARTICLE, text(node, "article"))
                .put(QuestionColumn.EXPLANATION, text(node, "explanation"))
                .put(QuestionColumn.PICTURE_WORDS, text(node.path("picture"), "words"));
        node.path("options").forEach(option -> question.option(option.asString("")));
        String jpeg = text(node.path("picture"), "jpeg");
        return new Found(question, jpeg.isEmpty() ? null : jpeg);
    }

    private static String answer(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        answer.forEach(part -> parts.add(part.asString("")));
        return String.join("|", parts);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** Gives the bytes of a picture in base64. */
    @FunctionalInterface
    interface Pictures {
        String jpeg(org.anyue.filestore.FileAddress address);
    }

    /** Indented, so that two exports can be compared line by line. */
    static byte[] write(String title, List<QuestionContent> questions, Pictures pictures) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("format", FORMAT);
        root.put("title", title);
        ArrayNode list = root.putArray("questions");
        questions.forEach(question -> put(list.addObject(), question, pictures));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void put(ObjectNode node, QuestionContent question, Pictures pictures) {
        node.put("kind", question.kind().name());
        node.put("stem", question.stem());
        if (question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MULTIPLE) {
            ArrayNode options = node.putArray("options");
            question.key().options().forEach(options::add);
        }
        ArrayNode answer = node.putArray("answer");
        answers(question).forEach(answer::add);
        node.put("topic", question.filing().topic());
        if (question.filing().sector() != null) {
            node.put("sector", question.filing().sector());
        }
        node.put("level", question.filing().level().name());
        node.put("article", question.article());
        node.put("explanation", question.explanation());
        var picture = question.picture().address();
        if (picture != null) {
            node.putObject("picture").put("words", question.picture().words()).put("jpeg", pictures.jpeg(picture));
        }
    }

    private static List<String> answers(QuestionContent question) {
        return switch (question.kind()) {
            case FILL -> question.key().rightTexts();
            case TRUE_FALSE -> List.of(question.answer());
            case SINGLE, MULTIPLE ->
                question.key().rightOptions().stream()
                        .map(QuestionContent::letter)
                        .toList();
        };
    }
}
