package cn.haicang.proving.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A checker that shares code with what it judges would share its mistakes. */
class CheckerAloneTest {
    @Test
    void the_checker_uses_the_platform_a_json_reader_and_nothing_of_the_house() {
        JavaClasses checker = new ClassFileImporter().importPackages("cn.haicang.proving.checker");
        assertThat(checker.stream().map(JavaClass::getSimpleName)).contains("Checker", "SealedContent", "Heads");
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.crypto..", "tools.jackson..", "org.jspecify..", "cn.haicang.proving.checker")
                .check(checker);
    }
}
