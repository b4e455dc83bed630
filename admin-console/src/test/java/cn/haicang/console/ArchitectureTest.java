package cn.haicang.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.wire.WireEndpoint;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.haicang.console");

    @Test
    void arrows_between_packages_point_one_way() {
        var modules = ApplicationModules.of(ConsoleApplication.class);
        assertThat(modules.stream()).hasSizeGreaterThan(9);
        modules.verify();
    }

    @Test
    void something_was_imported() {
        assertThat(CLASSES.size()).isGreaterThan(50);
    }

    @Test
    void every_package_decides_about_null() {
        var packages =
                CLASSES.stream().map(type -> type.getPackage()).distinct().toList();
        assertThat(packages)
                .hasSizeGreaterThan(9)
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    @Test
    void vaadin_stays_in_shell_in_ui_and_in_what_is_seen() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..console.shell..", "..ui..")
                .and()
                .haveNameNotMatching(".*(View|Panel|Dialog|Layout)(\\$.*)?")
                .and()
                .doNotHaveFullyQualifiedName(ConsoleApplication.class.getName())
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(CLASSES);
    }

    @Test
    void sql_stays_in_repositories_and_in_the_store() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..console.store..")
                .and()
                .haveNameNotMatching(".*Repository(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.core.."))
                .check(CLASSES);
    }

    @Test
    void what_answers_terminals_is_called_an_endpoint() {
        classes()
                .that()
                .areMetaAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotations()
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .andShould()
                .beAnnotatedWith(WireEndpoint.class)
                .check(CLASSES);
    }

    @Test
    void keys_and_certificates_are_made_in_trust_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..console.trust..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bouncycastle..", "com.nimbusds.."))
                .check(CLASSES);
    }
}
