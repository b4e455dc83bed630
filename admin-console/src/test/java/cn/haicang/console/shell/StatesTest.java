package cn.haicang.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.form.Finding;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final List<Locale> LANGUAGES = List.of(Texts.SIMPLIFIED, Texts.TRADITIONAL, Texts.ENGLISH);

    private static final List<String> OF_ENTRIES = List.of(
            "CASE_NOT_NAMED",
            "CASE_UNKNOWN",
            "NOT_THE_APPLICANT",
            "CASE_AMBIGUOUS",
            "CASE_CLOSED",
            "NOT_ASKED_FOR",
            "NOT_DECIDED",
            "RATED_ALREADY");

    private final Texts texts = new Texts();

    @Test
    void every_state_has_a_word_in_three_languages_and_a_mark_that_is_drawn() throws IOException {
        var drawings = Files.readString(Path.of("src/main/resources/META-INF/resources/icons.svg"));
        var styles = Files.readString(Path.of("src/main/resources/META-INF/resources/styles.css"));
        var states = states();
        assertThat(states).hasSizeGreaterThan(15);
        assertThat(states).allSatisfy(state -> {
            LANGUAGES.forEach(language ->
                    assertThat(texts.getTranslation(state.wordKey(), language)).doesNotStartWith("!"));
            assertThat(drawings).contains("id=\"m-" + state.mark().shape() + "\"");
            assertThat(styles).contains(".st." + state.mark().tone() + " .mk");
        });
    }

    @Test
    void urgent_states_of_one_row_differ_in_shape_or_colour_from_fine_ones() {
        assertThat(states())
                .filteredOn(state -> state.mark() == Mark.NOW)
                .allSatisfy(state -> assertThat(state.mark().shape()).isNotEqualTo(Mark.FINE.shape()));
        assertThat(Stream.of(Mark.values()).map(mark -> mark.shape() + mark.tone()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_code_that_a_page_can_meet_has_words() {
        var codes = Stream.concat(
                Stream.of(AuditAction.values()).map(action -> "audit.action." + action),
                Stream.of(Finding.Code.values())
                        .filter(code -> code != Finding.Code.NOT_ASKED)
                        .map(code -> "finding." + code));
        assertThat(CommandAction.values())
                .allSatisfy(action -> assertThat(texts.knows("commandaction." + action))
                        .as(action.name())
                        .isTrue());
        assertThat(codes).allSatisfy(key -> assertThat(texts.knows(key)).as(key).isTrue());
    }

    @Test
    void what_needs_attention_comes_with_words_for_what_to_do() throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations.properties")).stream()
                .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
                .filter(key -> key.startsWith("attention."))
                .map(key -> key.substring("attention.".length()))
                .toList();
        // Those of an entry are settled where they are shown; the first is only the frame of a form's findings.
        assertThat(keys)
                .hasSizeGreaterThan(10)
                .filteredOn(code -> !OF_ENTRIES.contains(code) && !code.equals("field"))
                .hasSizeGreaterThan(5)
                .allSatisfy(code -> assertThat(texts.knows("attentionadvice." + code))
                        .as(code)
                        .isTrue());
        assertThat(texts.knows("attentionadvice.FORM")).isTrue();
    }

    private static List<State> states() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.haicang.console")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(State.class))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(State.class::cast)
                        .toList();
    }
}
