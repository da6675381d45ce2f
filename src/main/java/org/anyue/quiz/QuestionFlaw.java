package org.anyue.quiz;

import org.anyue.shared.Refusal;

/**
 * Something in a question that has to be put right.
 *
 * @param field name of the field of the form that it belongs to
 * @param message Chinese, says what to do
 */
public record QuestionFlaw(String field, String message) {

    static QuestionFlaw of(String field, QuestionRefusal code, Object... arguments) {
        return new QuestionFlaw(field, String.valueOf(new Refusal(code, arguments).getMessage()));
    }
}
