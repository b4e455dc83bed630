package cn.haicang.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.haicang.protocol");

    @Test
    void there_is_something_to_look_at() {
        assertThat(MAIN.size()).isGreaterThan(70);
        assertThat(MAIN.getPackage("cn.haicang.protocol").getSubpackages()).hasSizeGreaterThan(6);
    }

    @Test
    void it_stands_on_the_jdk_jspecify_slf4j_jackson_and_jose_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "cn.haicang.protocol..",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "com.nimbusds.jose..")
                .check(MAIN);
    }

    @Test
    void jose_stays_in_crypto() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.haicang.protocol.crypto")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(MAIN);
    }

    @Test
    void it_reads_no_file_opens_no_connection_and_starts_no_thread() {
        // What chooses a key for TLS is handed the socket by the JDK's own interface, and does not look at it.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("cn.haicang.protocol.crypto.TlsIdentity$OnlyOne")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.File.*|java\\.lang\\.Thread.*|java\\.lang\\.Process.*")
                .check(MAIN);
    }

    @Test
    void time_is_always_given_to_it() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("cn.haicang.protocol.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void the_root_package_knows_none_of_the_others() {
        noClasses()
                .that()
                .resideInAPackage("cn.haicang.protocol")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cn.haicang.protocol.*..")
                .check(MAIN);
    }

    @Test
    void every_package_decides_about_null() {
        var packages = MAIN.getPackage("cn.haicang.protocol").getSubpackagesInTree();

        assertThat(packages).isNotEmpty().allMatch(one -> one.isAnnotatedWith(NullMarked.class), "@NullMarked");
        assertThat(MAIN.getPackage("cn.haicang.protocol")).matches(ArchitectureTest::isNullMarked);
    }

    private static boolean isNullMarked(JavaPackage one) {
        return one.isAnnotatedWith(NullMarked.class);
    }
}
