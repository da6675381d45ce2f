package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/desk",
                "/\\evil.example",
                "/desk\\@evil.example",
                "/desk//evil.example",
                "/deskevil",
                "/desk.evil.example",
                "javascript:alert(1)",
                "/desk/x\r\nSet-Cookie: a=b",
                "/desk/a b",
                "/",
                "/quiz/1",
                "/desk/sign-in?return=/desk/sign-in",
                "/desk/sign-out"
            })
    void anythingButAnAddressOfTheWorkAreaLeadsHome(@Nullable String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/people", "/desk/people?q=%E8%B5%B5&page=2", "/desk?tab=1"})
    void anAddressOfTheWorkAreaIsKept(String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo(wanted);
    }
}
