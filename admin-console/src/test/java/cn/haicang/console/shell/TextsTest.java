package cn.haicang.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final List<String> FILES =
            List.of("translations.properties", "translations_zh_TW.properties", "translations_en.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    /** Keys whose last part is a code from elsewhere; each family's members are checked where the codes are known. */
    private static final List<String> FAMILIES = List.of(
            "reason.",
            "advice.",
            "attention.",
            "attentionadvice.",
            "finding.",
            "purpose.said.",
            "audit.action.",
            "audit.detail.",
            "commandaction.",
            "commandwhy.",
            "parkedwhy.",
            "parkedadvice.");

    @Test
    void every_language_has_every_key_and_every_placeholder() {
        var first = read(FILES.getFirst());
        assertThat(first).hasSizeGreaterThan(200);
        for (var file : FILES) {
            var other = read(file);
            assertThat(other.stringPropertyNames()).as(file).isEqualTo(first.stringPropertyNames());
            assertThat(first.stringPropertyNames())
                    .allSatisfy(key -> assertThat(placeholders(other.getProperty(key)))
                            .as(file + " " + key)
                            .isEqualTo(placeholders(first.getProperty(key))));
        }
    }

    @Test
    void no_text_is_blank() {
        for (var file : FILES) {
            assertThat(read(file))
                    .allSatisfy((key, text) ->
                            assertThat(text.toString()).as(file + " " + key).isNotBlank());
        }
    }

    @Test
    void every_key_is_used_and_every_used_key_is_there() {
        var keys = read(FILES.getFirst()).stringPropertyNames();
        var literals = literals();
        assertThat(keys)
                .filteredOn(key -> FAMILIES.stream().noneMatch(key::startsWith))
                .filteredOn(key -> !key.endsWith("_letter"))
                .allSatisfy(key -> assertThat(literals).contains(key));
        var heads =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        assertThat(literals)
                .filteredOn(literal -> literal.matches("[a-z]+\\.[a-z_]+(\\.[a-z_]+)?"))
                .filteredOn(literal -> heads.stream().anyMatch(literal::startsWith))
                .filteredOn(literal -> !literal.endsWith(".svg"))
                .allSatisfy(literal -> assertThat(keys).contains(literal));
    }

    @Test
    void a_browser_gets_the_nearest_of_the_three() {
        assertThat(Texts.nearest(java.util.Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Texts.TRADITIONAL);
        assertThat(Texts.nearest(java.util.Locale.forLanguageTag("zh-TW"))).isEqualTo(Texts.TRADITIONAL);
        assertThat(Texts.nearest(java.util.Locale.forLanguageTag("zh"))).isEqualTo(Texts.SIMPLIFIED);
        assertThat(Texts.nearest(java.util.Locale.UK)).isEqualTo(Texts.ENGLISH);
        assertThat(Texts.nearest(java.util.Locale.FRENCH)).isEqualTo(Texts.SIMPLIFIED);
    }

    @Test
    void a_key_without_words_shows() {
        assertThat(new Texts().getTranslation("no.such.key", Texts.ENGLISH)).isEqualTo("!no.such.key");
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() {
        var literal = Pattern.compile("\"([a-z]+\\.[a-zA-Z_.]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literal.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
