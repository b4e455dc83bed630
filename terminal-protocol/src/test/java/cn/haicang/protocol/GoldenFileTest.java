package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.submission.SealedAttachment;
import cn.haicang.protocol.testing.Golden;
import cn.haicang.protocol.testing.GoldenFiles;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenFileTest {
    /** Records that never become JSON. */
    private static final Set<String> NOT_ON_THE_WIRE = Set.of(
            EnrolmentCode.class.getName(),
            EnrolmentSheet.class.getName(),
            Finding.class.getName(),
            SealedAttachment.class.getName());

    static Stream<String> names() {
        return Golden.messages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_stands_in_the_file_is_read_as_this_message(String name) {
        var message = Golden.message(name);

        assertThat(WireJson.read(utf8(Golden.json(name)), message.getClass())).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("names")
    void this_message_is_written_as_it_stands_in_the_file(String name) {
        var written = WireJson.write(Golden.message(name));

        assertThat(GoldenFiles.laidOut(written)).isEqualTo(Golden.json(name));
        assertThat(written).as("no white space").isEqualTo(GoldenFiles.bytes(GoldenFiles.tree(Golden.json(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_word_from_a_newer_peer_is_passed_over_wherever_it_stands(String name) {
        var message = Golden.message(name);
        var tree = GoldenFiles.tree(Golden.json(name));
        for (var object : objects(tree)) {
            object.putObject("fromTheFuture").put("nested", 1);
        }

        assertThat(WireJson.read(GoldenFiles.bytes(tree), message.getClass())).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_member_that_is_missing_or_null_is_refused_unless_it_is_optional(String name) {
        var wanted = Golden.message(name).getClass();
        for (var member : members(name)) {
            var without = GoldenFiles.tree(Golden.json(name));
            ((ObjectNode) without.at(member.parent())).remove(member.name());
            assertRefused(name + " without " + member, without, wanted);

            var withNull = GoldenFiles.tree(Golden.json(name));
            ((ObjectNode) withNull.at(member.parent())).putNull(member.name());
            assertRefused(name + " with null at " + member, withNull, wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_member_of_another_type_is_refused_wherever_it_stands(String name) {
        var wanted = Golden.message(name).getClass();
        for (var member : members(name)) {
            for (var wrong : wrongValues(GoldenFiles.tree(Golden.json(name)).at(member.pointer()))) {
                var tree = GoldenFiles.tree(Golden.json(name));
                ((ObjectNode) tree.at(member.parent())).set(member.name(), wrong);
                assertRefused(name + " with " + wrong + " at " + member, tree, wanted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_list_with_a_hole_is_refused(String name) {
        var wanted = Golden.message(name).getClass();
        for (var member : members(name)) {
            var tree = GoldenFiles.tree(Golden.json(name));
            if (tree.at(member.pointer()) instanceof ArrayNode list) {
                list.addNull();
                assertRefused(name + " with a hole in " + member, tree, wanted);
            }
        }
    }

    @Test
    void every_record_of_the_wire_stands_in_a_golden_file() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.haicang.protocol");
        var records = classes.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::getName)
                .filter(name -> !NOT_ON_THE_WIRE.contains(name))
                .collect(Collectors.toSet());
        var shown = new HashSet<String>();
        Golden.messages().values().forEach(message -> walk(message, shown));

        assertThat(records).hasSizeGreaterThan(50);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void every_golden_file_is_read_by_a_test() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/golden"))) {
            var json = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") && !file.equals("words.json"))
                    .toList();
            assertThat(json)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".json").toList());
        }
    }

    @Test
    void a_word_once_said_keeps_its_spelling() {
        var enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.haicang.protocol");
        var words = enums.stream()
                .filter(JavaClass::isEnum)
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(GoldenFileTest::nameOf, GoldenFileTest::constants));
        var frozen = GoldenFiles.tree(Golden.text("words.json"));

        assertThat(words).hasSizeGreaterThan(8);
        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(frozen.propertyNames());
        words.forEach((name, constants) -> assertThat(constants)
                .as(name)
                .containsExactlyElementsOf(
                        frozen.path(name).valueStream().map(JsonNode::asString).toList()));
    }

    private static void assertRefused(String what, JsonNode tree, Class<?> wanted) {
        assertThatExceptionOfType(MalformedMessage.class)
                .as(what)
                .isThrownBy(() -> WireJson.read(GoldenFiles.bytes(tree), wanted))
                .withNoCause()
                .withMessageMatching("not a [A-Za-z]+ \\((does not fit|not JSON)\\)");
    }

    private static List<JsonNode> wrongValues(JsonNode right) {
        var nodes = GoldenFiles.tree("[\"none of its words\", 7, 7.5, true, [\"a\"], {\"a\": 1}]");
        return nodes.valueStream().filter(wrong -> !sameType(right, wrong)).toList();
    }

    private static boolean sameType(JsonNode right, JsonNode wrong) {
        return right.getNodeType() == wrong.getNodeType() && !wrong.isFloatingPointNumber();
    }

    /** Every member of every object, save the optional ones and the answers, which are named by the form. */
    private static List<Member> members(String name) {
        var found = new ArrayList<Member>();
        collect(GoldenFiles.tree(Golden.json(name)), "", found);
        var optional = Set.of(
                "reason",
                "message",
                "detail",
                "previousHead",
                "about",
                "assignment",
                "heads",
                "queueCaps",
                "days",
                "enrolAnew",
                "own");
        return found.stream()
                .filter(member -> !optional.contains(member.name())
                        || name.equals("enrolment-answer")
                        || name.equals("batch-answer")
                        || member.parent().contains("answers"))
                .filter(member -> !member.parent().endsWith("answers"))
                .toList();
    }

    private static void collect(JsonNode node, String at, List<Member> found) {
        switch (node) {
            case ObjectNode object ->
                object.propertyStream().forEach(property -> {
                    found.add(new Member(at, property.getKey()));
                    collect(property.getValue(), at + "/" + property.getKey(), found);
                });
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), at + "/" + i, found);
                }
            }
            default -> {}
        }
    }

    /** All but the map of answers: it is named by the form, so in there every name counts. */
    private static List<ObjectNode> objects(JsonNode node) {
        var found = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.valueStream().forEach(child -> found.addAll(objects(child)));
        var answers = node.path("answers");
        found.removeIf(answers::equals);
        return found;
    }

    private static void walk(Object value, Set<String> shown) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(present -> walk(present, shown));
            case Collection<?> many -> many.forEach(one -> walk(one, shown));
            case Map<?, ?> map -> map.values().forEach(one -> walk(one, shown));
            case Record one -> {
                shown.add(one.getClass().getName());
                for (var component : one.getClass().getRecordComponents()) {
                    walk(valueOf(component, one), shown);
                }
            }
            default -> {}
        }
    }

    private static Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Set<String> constants(Class<?> type) {
        var names = new LinkedHashSet<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private record Member(String parent, String name) {
        String pointer() {
            return parent + "/" + name;
        }
    }
}
