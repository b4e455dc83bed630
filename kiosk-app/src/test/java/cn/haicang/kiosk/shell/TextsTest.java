package cn.haicang.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");

    private final Properties simplified = bundle("translations.properties");
    private final Properties traditional = bundle("translations_zh_TW.properties");
    private final Properties english = bundle("translations_en.properties");

    @Test
    void every_bundle_has_every_text() {
        assertThat(simplified.stringPropertyNames()).hasSizeGreaterThan(100);
        assertThat(traditional.stringPropertyNames()).isEqualTo(simplified.stringPropertyNames());
        assertThat(english.stringPropertyNames()).isEqualTo(simplified.stringPropertyNames());
        assertThat(simplified.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(traditional.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void every_text_has_the_same_placeholders_in_each_language() {
        assertThat(simplified.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(traditional, key)).as(key).isEqualTo(placeholders(simplified, key));
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(simplified, key));
        });
    }

    @Test
    void every_text_is_used() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var used = new TreeSet<String>();
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(it -> used.add(it.group(1)));
            }
            assertThat(used).containsAll(simplified.stringPropertyNames());
        }
    }

    @Test
    void no_text_says_what_an_office_would_say() {
        assertThat(simplified.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("失败", "非法", "异常", "错误", "请稍后再试"));
    }

    private static Set<String> placeholders(Properties bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(key))
                .results()
                .map(it -> it.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        try (var in = TextsTest.class.getResourceAsStream("/vaadin-i18n/" + name)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
