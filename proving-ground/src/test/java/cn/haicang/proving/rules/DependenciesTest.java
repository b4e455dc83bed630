package cn.haicang.proving.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Nobody else's code comes into the house without a line that says what for. */
class DependenciesTest {
    private static final String DIRECT = "/project/dependencies/dependency | //profile/dependencies/dependency"
            + " | //plugin/dependencies/dependency | //annotationProcessorPaths/path";

    private final HousePlan house = HousePlan.find();

    @Test
    void every_direct_dependency_stands_in_the_list_with_its_reason_and_no_other_does() throws Exception {
        Set<String> used = new TreeSet<>(dependenciesOf(house.root().resolve("pom.xml")));
        used.addAll(dependenciesOf(house.room("proving-ground/hello-world").resolve("pom.xml")));
        for (String room : HousePlan.ROOMS) {
            used.addAll(dependenciesOf(house.room(room).resolve("pom.xml")));
        }
        assertThat(used).as("the poms were read").hasSizeGreaterThan(20);
        assertThat(listed()).isEqualTo(used);
    }

    private static Set<String> dependenciesOf(Path pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(DIRECT, document, XPathConstants.NODESET);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element dependency = (Element) nodes.item(i);
            String group = text(dependency, "groupId");
            if (!group.equals("cn.haicang")) {
                found.add(group + ":" + text(dependency, "artifactId"));
            }
        }
        return found;
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent().strip();
    }

    /** Rows of {@code | group:artifact | where | why |}. */
    private Set<String> listed() throws Exception {
        Path list = house.root().resolve("docs/decisions/dependencies.md");
        List<List<String>> rows = Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("|") && line.contains(":") && !line.startsWith("|--"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).as("artifact, where, why").hasSize(3);
            assertThat(row.getLast()).as("the reason of " + row.getFirst()).hasSizeGreaterThan(15);
        });
        return rows.stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
    }
}
