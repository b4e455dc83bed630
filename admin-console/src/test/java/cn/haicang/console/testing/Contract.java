package cn.haicang.console.testing;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/protocol/openapi.yaml, read and asked. */
public final class Contract {
    private static final Path FILE = Path.of("../docs/protocol/openapi.yaml");
    private static final String NAME = "https://haicang.example/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private Contract(JsonNode root) {
        this.root = root;
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(NAME, root.toString())));
    }

    public static Contract read() {
        try {
            return new Contract(new YAMLMapper().readTree(Files.readString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thing that the file says can be answered; {@code code} is blank for a success. */
    public record Answer(String operation, int status, String code) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return operation + " " + status + " " + code;
        }
    }

    /** {@code POST /heartbeats} → its path item and operation. */
    public record Operation(String id, String method, String path, String pointer) {
        public String address() {
            return method + " " + path;
        }
    }

    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> found.add(new Operation(
                                member.getValue().path("operationId").asString(),
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + member.getKey()))));
        return found;
    }

    /** Everything that a test has to provoke. */
    public Set<Answer> answers() {
        var all = new TreeSet<Answer>();
        for (var operation : operations()) {
            at(operation.pointer() + "/responses")
                    .propertyStream()
                    .forEach(response -> codes(response.getValue())
                            .forEach(code ->
                                    all.add(new Answer(operation.id(), Integer.parseInt(response.getKey()), code))));
            codes(at(parent(operation.pointer()) + "/x-other-methods"))
                    .forEach(code -> all.add(new Answer(operation.path(), 405, code)));
        }
        codes(root.path("x-other-addresses")).forEach(code -> all.add(new Answer("elsewhere", 404, code)));
        return all;
    }

    /** Where the schema of this answer's body stands. */
    public String answerSchema(Operation operation, int status, String mediaType) {
        return schemaOf(operation.pointer() + "/responses/" + status, mediaType);
    }

    /** Whether this answer has a body at all. */
    public boolean hasBody(Operation operation, int status) {
        return has(resolved(operation.pointer() + "/responses/" + status) + "/content");
    }

    public String otherMethodSchema(Operation operation) {
        return schemaOf(parent(operation.pointer()) + "/x-other-methods", "application/problem+json");
    }

    public String elsewhereSchema() {
        return schemaOf("/x-other-addresses", "application/problem+json");
    }

    public String requestSchema(Operation operation) {
        return schemaOf(operation.pointer() + "/requestBody", "application/json");
    }

    /** Headers that this answer must bring → where the schema of each stands. */
    public Map<String, String> requiredHeaders(Operation operation, int status) {
        var headers = resolved(operation.pointer() + "/responses/" + status) + "/headers";
        return at(headers)
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name ->
                        at(resolved(headers + "/" + name)).path("required").asBoolean(false))
                .collect(Collectors.toMap(name -> name, name -> resolved(headers + "/" + name) + "/schema"));
    }

    /** What is wrong with a value, by the schema at this place of the file; empty if nothing. */
    public List<String> faults(String pointer, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(NAME + "#" + pointer)).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    public boolean has(String pointer) {
        return !at(pointer).isMissingNode();
    }

    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The examples of every body: where the schema stands → the file that is meant to fit it. */
    public Map<String, Path> examples() {
        var found = new java.util.TreeMap<String, Path>();
        collectExamples(root.path("paths"), "/paths", found);
        return found;
    }

    private void collectExamples(JsonNode node, String pointer, Map<String, Path> found) {
        node.propertyStream().forEach(member -> {
            var here = pointer + "/" + escaped(member.getKey());
            var example = member.getValue().at("/examples/golden/externalValue");
            if (!example.isMissingNode()) {
                found.put(here + "/schema", FILE.resolveSibling(example.asString()));
            }
            collectExamples(member.getValue(), here, found);
        });
    }

    private String schemaOf(String pointer, String mediaType) {
        var place = resolved(pointer) + "/content/" + escaped(mediaType) + "/schema";
        if (!has(place)) {
            throw new AssertionError("openapi.yaml knows no " + mediaType + " at " + pointer);
        }
        return place;
    }

    private Set<String> codes(JsonNode response) {
        var reference = response.path("$ref").asString("");
        var resolved = reference.isEmpty() ? response : root.at(reference.substring(1));
        var codes = resolved.path("content").path("application/problem+json").at("/schema/properties/code/enum");
        if (codes.isMissingNode()) {
            return Set.of("");
        }
        var named = new TreeSet<String>();
        codes.valueStream().forEach(code -> named.add(code.asString()));
        return named;
    }

    /** Where the thing stands itself, if only a reference stands here. */
    private String resolved(String pointer) {
        var reference = at(pointer).path("$ref").asString("");
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
