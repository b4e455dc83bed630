package cn.haicang.devices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "cn.haicang.devices";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Which packages of this module each may know, besides the root and itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("card", Set.of()),
            Map.entry("print", Set.of()),
            Map.entry("scan", Set.of()),
            Map.entry("channel", Set.of()),
            Map.entry("runtime", Set.of()),
            Map.entry("serial", Set.of("channel")),
            Map.entry("idtext", Set.of("card")),
            Map.entry("samv", Set.of("card", "idtext", "channel", "runtime")),
            Map.entry("pcsc", Set.of("card", "idtext", "runtime")),
            Map.entry("escpos", Set.of("print", "channel", "runtime")),
            Map.entry("document", Set.of("runtime")),
            Map.entry("codescan", Set.of("scan", "channel", "runtime")),
            Map.entry("camera", Set.of("runtime")),
            Map.entry("emulator", Set.of("card", "channel", "camera")),
            Map.entry(
                    "assembly",
                    Set.of(
                            "card",
                            "idtext",
                            "print",
                            "scan",
                            "channel",
                            "runtime",
                            "serial",
                            "samv",
                            "pcsc",
                            "escpos",
                            "codescan",
                            "document",
                            "camera")),
            // The bench lists what it finds on this machine, with the packages that find it.
            Map.entry("cli", Set.of("assembly", "card", "print", "scan", "channel", "serial", "pcsc", "emulator")));

    @Test
    void there_is_something_to_look_at() {
        assertThat(ALL.size()).isGreaterThan(60);
        assertThat(packages()).containsAll(ARROWS.keySet());
    }

    static Set<String> everyPackage() {
        return ARROWS.keySet();
    }

    private static Set<String> packages() {
        return ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toSet());
    }

    @Test
    void every_package_stands_in_the_table_of_arrows() {
        assertThat(packages()).isEqualTo(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("everyPackage")
    void a_package_knows_only_what_the_table_allows(String name) {
        var forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(name)
                        && !ARROWS.getOrDefault(name, Set.of()).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(ALL);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void the_serial_library_stays_behind_its_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".serial")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..")
                .check(ALL);
    }

    @Test
    void only_documents_go_over_the_network() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.hp.jipp..")
                .check(ALL);
    }

    @Test
    void only_printed_signs_and_pages_are_drawn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".camera")
                .and()
                .doNotHaveSimpleName("GlyphArtist")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(ALL);
    }

    @Test
    void nothing_needs_a_screen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..")
                .check(ALL);
    }

    @Test
    void chip_cards_stay_where_they_belong() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".pcsc", ROOT + ".emulator")
                .and()
                .doNotHaveSimpleName("Connections")
                .and()
                .doNotHaveSimpleName("OpenDevices")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.smartcardio..")
                .check(ALL);
    }

    @Test
    void drivers_know_neither_databases_nor_screens_nor_frameworks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework..", "com.vaadin..")
                .check(ALL);
    }

    @Test
    void json_is_for_the_command_line_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(ALL);
    }

    @Test
    void every_package_says_that_nothing_in_it_is_null() {
        var named = ALL.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(10).allMatch(one -> isMarked(one));
    }

    private static boolean isMarked(JavaPackage one) {
        return one.isAnnotatedWith(NullMarked.class);
    }

    @Test
    void nothing_writes_to_the_console() {
        noClasses().should().accessField(System.class, "out").check(ALL);
        classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager)").check(ALL);
    }

    @Test
    void files_stay_short_enough_to_be_read_at_once() throws IOException {
        var sources = sources();
        assertThat(sources).hasSizeGreaterThan(60);
        for (var source : sources) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(250);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
