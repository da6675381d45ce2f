package org.anyue.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the module graph cannot say: layers inside a module, time, randomness, injection, names. */
class LayeringTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.anyue");

    private static final Set<String> FORBIDDEN_ENDINGS =
            Set.of("Manager", "Helper", "Util", "Utils", "Common", "Impl", "Info", "Data", "DTO", "Dto", "VO", "BO");

    @Test
    void controllersArePackagePrivateAndLiveInWeb() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("..web..", "org.anyue.ui..")
                .check(CLASSES);
    }

    @Test
    void onlyStoresAndReadsTalkToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.anyue.database..")
                .and(DescribedPredicate.not(
                        named("Store", "Reads", "Rows", "Registry", "Expansion", "Command", "Verifier")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .because("all SQL of a module stands in its Store and Reads")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.anyue.HouseConfiguration")
                .should()
                .callMethodWhere(isNowWithoutClock())
                .because("inject java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void randomnessComesFromOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.anyue.shared.Ids")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .because("use org.anyue.shared.Ids")
                .check(CLASSES);
    }

    @Test
    void whatRunsByItselfIsAJob() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.scheduling.annotation.Scheduled")
                .because("implement org.anyue.job.Job: it runs on one node, is listed, and its runs are kept")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        new DescribedPredicate<JavaClass>("named with an empty word " + FORBIDDEN_ENDINGS) {
                            @Override
                            public boolean test(JavaClass type) {
                                return FORBIDDEN_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith)
                                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
                            }
                        }))
                .check(CLASSES);
    }

    @Test
    void aggregatesKnowNeitherSpringNorSql() {
        noClasses()
                .that(haveATransitionTableBeside())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .because("an aggregate is plain Java")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> haveATransitionTableBeside() {
        return DescribedPredicate.describe(
                "have a transition table", type -> CLASSES.contain(type.getFullName() + "Transitions"));
    }

    private static DescribedPredicate<JavaClass> named(String... endings) {
        return DescribedPredicate.describe("end with " + String.join(", ", endings), type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            String name = outermost.getSimpleName();
            return Set.of(endings).stream().anyMatch(name::endsWith);
        });
    }

    private static DescribedPredicate<JavaCall<?>> isNowWithoutClock() {
        return DescribedPredicate.describe("now() without a clock", call -> {
            String owner = call.getTargetOwner().getFullName();
            boolean asksTime = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean makesClock =
                    owner.equals("java.time.Clock") && call.getName().startsWith("system");
            boolean asksMachine =
                    owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            return asksTime || makesClock || asksMachine;
        });
    }
}
