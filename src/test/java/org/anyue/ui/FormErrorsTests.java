package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class FormErrorsTests {

    @Test
    void keepsTheFirstSentenceOfAField() {
        FormErrors errors = FormErrors.of("title", "请填写名称").and("title", "太长").and("place", "请填写地点");

        assertThat(errors.messages()).containsOnlyKeys("title", "place");
        assertThat(errors.message("title")).isEqualTo("请填写名称");
        assertThat(errors.message("other")).isEmpty();
    }

    @Test
    void aValueThatCannotBeReadGetsAPlainSentence() {
        BeanPropertyBindingResult binding = new BeanPropertyBindingResult(new Object(), "form");
        binding.addError(
                new FieldError("form", "people", "三十", true, null, null, "Failed to convert java.lang.String to int"));
        binding.addError(new FieldError("form", "title", "请填写名称"));
        binding.reject("late", "已过锁定日");

        FormErrors errors = FormErrors.of(binding);

        assertThat(errors.message("people")).doesNotContain("java").contains("格式不对");
        assertThat(errors.message("title")).isEqualTo("请填写名称");
        assertThat(errors.message("")).isEqualTo("已过锁定日");
    }

    @Test
    void fieldNamesWithBracketsBecomeIds() {
        assertThat(FormErrors.id("rows[2].name")).isEqualTo("f-rows-2--name");
    }
}
