package io.lodekey.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lodekey.house.sample.keyspace.LooksUp;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The floors of the house: a package imports only packages on a floor below its own.
class FloorsTest {
    private static final String ROOT = "io.lodekey";
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("text", 1),
            Map.entry("keyspace", 1),
            Map.entry("settings", 1),
            Map.entry("store", 2),
            Map.entry("redis", 2),
            Map.entry("change", 3),
            Map.entry("monitor", 4),
            Map.entry("migration", 4),
            Map.entry("pools", 4),
            Map.entry("demo", 5),
            Map.entry("cli", 6),
            Map.entry("desktop", 6));

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void importsGoDown() {
        importsOnlyFloorsBelow(ROOT).check(product);
    }

    @Test
    void everyPackageStandsOnAFloor() {
        assertThat(product)
                .allSatisfy(type -> assertThat(
                                floor(ROOT, type) > 0 || type.getPackageName().equals(ROOT))
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(product);
    }

    @Test
    void lettuceStaysInsideRedis() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".redis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lettuce..", "io.netty..", "reactor..")
                .check(product);
    }

    @Test
    void onlyTheDesktopKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "eu.hansolo..", "org.kordamp..", "atlantafx..")
                .check(product);
    }

    @Test
    void oneClassHopsToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxBackground")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(product);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should(new ArchCondition<>("stand in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not null marked"));
                    }
                })
                .check(product);
    }

    @Test
    void aBadSampleIsNoticed() {
        var samples =
                new ClassFileImporter().importPackagesOf(LooksUp.class, io.lodekey.house.sample.redis.Below.class);

        assertThat(importsOnlyFloorsBelow(ROOT + ".house.sample")
                        .evaluate(samples)
                        .hasViolation())
                .isTrue();
        assertThat(slices().matching(ROOT + ".house.sample.(*)")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(samples)
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule importsOnlyFloorsBelow(String root) {
        return classes().that(DescribedPredicate.alwaysTrue()).should(new ArchCondition<>("import only floors below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var wrong = goesUp(root, dependency);
                    events.add(new SimpleConditionEvent(type, !wrong, dependency.getDescription()));
                }
            }
        });
    }

    private static boolean goesUp(String root, Dependency dependency) {
        var from = dependency.getOriginClass();
        var to = dependency.getTargetClass();
        var fromFloor = floor(root, from);
        var toFloor = floor(root, to);
        // The root package wires everything; what is not ours has no floor.
        return fromFloor > 0
                && (to.getPackageName().equals(root)
                        || toFloor > fromFloor
                        || toFloor == fromFloor && !house(root, from).equals(house(root, to)));
    }

    private static int floor(String root, JavaClass type) {
        return FLOORS.getOrDefault(house(root, type), 0);
    }

    private static String house(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }
}
