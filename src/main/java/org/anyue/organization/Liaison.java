package org.anyue.organization;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyue.shared.Masked;
import org.anyue.shared.Refusal;

/** Whom to call in a unit (联络员). Personal data: stored encrypted, shown masked. */
public record Liaison(String name, String phone) {

    private static final int LONGEST_NAME = 20;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** Blanks and hyphens out, full-width digits made plain. */
    public static Liaison typed(String name, String phone) {
        return new Liaison(name.strip(), tidyPhone(phone));
    }

    static String tidyPhone(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    static boolean isMobile(String tidy) {
        return MOBILE.matcher(tidy).matches();
    }

    static Optional<String> flawOfName(String name) {
        if (name.isEmpty()) {
            return Optional.of("填了手机号就要填联络员姓名。请补上姓名，或把手机号一并删除。");
        }
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? Optional.of("联络员姓名超过 %d 个字。这里只填一个人的姓名。".formatted(LONGEST_NAME))
                : Optional.empty();
    }

    static Optional<String> flawOfPhone(String tidy) {
        if (tidy.isEmpty()) {
            return Optional.of("填了联络员姓名就要填手机号。请补上手机号，或把姓名一并删除。");
        }
        return isMobile(tidy) ? Optional.empty() : Optional.of("“%s”不是手机号。请填 11 位、以 1 开头的手机号，一格只填一个。".formatted(tidy));
    }

    /** @throws Refusal when one of the two is missing or no name or number */
    void require() {
        flawOfName(name).or(() -> flawOfPhone(phone)).ifPresent(flaw -> {
            throw new Refusal(OrganizationRefusal.LIAISON_WRONG, flaw);
        });
    }

    public String maskedName() {
        return Masked.name(name);
    }

    public String maskedPhone() {
        return Masked.phone(phone);
    }

    /** Masked, so that it can stand in a log. */
    @Override
    public String toString() {
        return name.isEmpty() || phone.length() < 11 ? "Liaison" : maskedName() + " " + maskedPhone();
    }
}
