package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what an issue asks for: each ratio against a baseline of the same run, with the absolute figures beside it. */
public final class Bench {
    private Bench() {}

    /** @param arguments names of sections; none means all */
    public static void main(String[] arguments) throws Exception {
        var house = HousePlan.find();
        var sections = sections(house, Files.createTempDirectory("haicang-bench"));
        var wanted = arguments.length == 0 ? List.copyOf(sections.keySet()) : List.of(arguments);
        if (!sections.keySet().containsAll(wanted)) {
            System.err.println("The bench has these sections: " + String.join(", ", sections.keySet()));
            System.exit(2);
        }
        var figures = new Figures(System.out);
        for (var name : wanted) {
            var section = sections.get(name);
            if (section != null) {
                section.measure(figures);
            }
        }
        var file = house.room("proving-ground").resolve("target/bench.json");
        Files.write(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures.all()));
        figures.title("written to " + house.root().relativize(file));
        System.exit(0); // a driver's thread must not keep the bench
    }

    private static Map<String, Section> sections(HousePlan house, Path scratch) {
        var sections = new LinkedHashMap<String, Section>();
        sections.put("start", new StartSection(house, scratch));
        sections.put("append", new AppendSection(scratch));
        sections.put("intake", new IntakeSection(house, scratch));
        sections.put("heartbeat", new HeartbeatSection(house, scratch));
        sections.put("handshake", new HandshakeSection(house, scratch));
        sections.put("drain", new DrainSection(house, scratch));
        sections.put("card", new CardSection(scratch));
        sections.put("receipt", new ReceiptSection(scratch));
        sections.put("idle", new IdleSection(scratch));
        sections.put("presented", new PresentedSection(scratch));
        sections.put("command", new CommandSection(house, scratch));
        return sections;
    }
}
