package cn.haicang.proving.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    private final Path house = HousePlan.find().root();

    @Test
    void every_test_that_the_security_page_leans_on_exists() throws IOException {
        var page = Files.readString(house.resolve("docs/security.md"));
        Set<String> named =
                TEST.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(tests()).containsAll(named);
    }

    private Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(house)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
