package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a request may set, over every route: a form is a record, so that what it does not name cannot be set, and names
 * that would give power are named by those forms alone that are for just that.
 */
class MassAssignmentTests extends ProofWorld {

    private static final Set<String> POWER = Set.of(
            "role",
            "roles",
            "state",
            "status",
            "stage",
            "score",
            "scope",
            "owner",
            "actor",
            "account",
            "accountid",
            "orgid",
            "unitid",
            "place",
            "placeid",
            "createdat",
            "createdby",
            "rightsversion",
            "passwordhash",
            "verified",
            "proved",
            "approved",
            "accepted",
            "late");

    @Test
    void everyFormIsARecordSoThatNothingElseCanBeSet() {
        assertThat(bound().filter(type -> !type.isRecord()).map(Class::getName))
                .as("a class with setters takes whatever a request sends")
                .isEmpty();
    }

    @Test
    void wordsThatGivePowerAreTakenOnlyWhereTheyAreTheDeed() {
        Set<String> taken = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            boolean writes = mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> !method.name().equals("GET"));
            if (writes && handler.getBeanType().getName().startsWith("org.anyue")) {
                names(handler)
                        .filter(name -> POWER.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(name -> taken.add(mapping.getPatternValues() + " " + name));
            }
        });
        assertThat(taken).containsExactlyInAnyOrderElementsOf(DEEDS);
    }

    /** Who may do each of them is asked by the command behind it; see the tests of its module. */
    private static final List<String> DEEDS = List.of(
            "[/desk/access-links] place",
            "[/desk/audit/exports] actor",
            "[/desk/people] account",
            "[/desk/people] role",
            "[/desk/units/{id}/edit] place",
            "[/desk/units] place",
            "[/setup/links] role");

    private Stream<Class<?>> bound() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.anyue"))
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(MassAssignmentTests::isForm)
                .map(MethodParameter::getParameterType);
    }

    private static boolean isForm(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.getName().startsWith("org.anyue")
                && !type.isEnum()
                && type != Actor.class
                && type != SignedInPerson.class
                && Arrays.stream(parameter.getParameterAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(one -> one.getName().startsWith("org.springframework.web.bind.annotation"));
    }

    private static Stream<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).flatMap(parameter -> {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                String name = single.name().isEmpty() ? single.value() : single.name();
                return Stream.of(name.isEmpty() ? String.valueOf(parameter.getParameterName()) : name);
            }
            return isForm(parameter)
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        });
    }
}
