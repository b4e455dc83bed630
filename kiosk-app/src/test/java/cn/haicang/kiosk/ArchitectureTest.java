package cn.haicang.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.outbox.Committed;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the arrows between the packages of the terminal, and what may be used where. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/cn/haicang/kiosk");
    private static final int FILE_LINES = 250;
    private static final int VIEW_LINES = 150;

    private static final JavaClasses TERMINAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.haicang.kiosk");

    private static final DescribedPredicate<JavaClass> SCREENS = DescribedPredicate.describe(
            "screens",
            type -> type.getPackageName().startsWith("cn.haicang.kiosk.shell")
                    || type.getPackageName().endsWith(".ui")
                    || outermost(type).getSimpleName().matches(".*(View|Panel|Dialog|Layout)")
                    || outermost(type).isEquivalentTo(KioskApplication.class));

    @Test
    void there_is_something_to_hold() {
        assertThat(TERMINAL).hasSizeGreaterThan(50);
        assertThat(modules().stream().count()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void arrows_point_one_way() {
        modules().verify();
    }

    @Test
    void every_package_decides_about_null() {
        assertThat(TERMINAL.stream().map(JavaClass::getPackage).distinct().toList())
                .isNotEmpty()
                .allSatisfy(packet -> assertThat(packet.isAnnotatedWith(NullMarked.class))
                        .as(packet.getName())
                        .isTrue());
    }

    @Test
    void only_screens_know_vaadin() {
        noClasses()
                .that(DescribedPredicate.not(SCREENS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(TERMINAL);
    }

    @Test
    void only_repositories_and_the_store_know_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.haicang.kiosk.store")
                .and(DescribedPredicate.describe(
                        "no repository",
                        type -> !outermost(type).getSimpleName().endsWith("Repository")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql", "javax.sql", "org.springframework.jdbc..", "org.sqlite..", "org.flywaydb..")
                .check(TERMINAL);
    }

    @Test
    void only_the_centre_package_speaks_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.haicang.kiosk.centre")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(TERMINAL);
    }

    @Test
    void signatures_and_seals_come_from_the_protocol_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(TERMINAL);
    }

    @Test
    void devices_are_reached_by_their_faces_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fazecast..", "javax.smartcardio..", "cn.haicang.devices.emulator..")
                .check(TERMINAL);
    }

    @Test
    void nobody_but_the_outbox_can_make_a_committed_submission() {
        assertThat(TERMINAL.get(Committed.class).getConstructors())
                .isNotEmpty()
                .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void files_stay_short() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThanOrEqualTo(file.toString().endsWith("View.java") ? VIEW_LINES : FILE_LINES));
        }
    }

    @Test
    void constructors_stay_small() {
        var wide = TERMINAL.stream()
                .filter(type -> !type.isRecord())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getParameters().size() > 6)
                .map(constructor -> constructor.getFullName())
                .toList();
        assertThat(wide).isEqualTo(List.of());
    }

    private static ApplicationModules modules() {
        return ApplicationModules.of(KioskApplication.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
