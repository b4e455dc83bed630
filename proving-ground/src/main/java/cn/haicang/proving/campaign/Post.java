package cn.haicang.proving.campaign;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One place where a shipped jar runs, life after life.
 *
 * @param folder of the whole piece
 * @param wirePort at which the centre listens, or at which the terminal finds it
 */
record Post(HousePlan plan, Path folder, Plan.Kind kind, String name, int wirePort, Optional<Break> broken) {
    private static final int RESIDENTS = 60;

    /** Shorter than the product's own, so that many lives fit into a minute; nobody opens the screen, and nothing else is set. */
    private static final List<String> TERMINAL = List.of(
            "--kiosk.centre.connect=2s",
            "--kiosk.centre.call=4s",
            "--kiosk.sync.first-retry=100ms",
            "--kiosk.sync.longest-retry=1s",
            "--kiosk.store.watch=200ms",
            "--station.twice=3",
            "--server.port=0");

    Path data() {
        return folder.resolve(name);
    }

    /** Grows by a byte with each submission that the present life has handled. */
    Path progress() {
        return folder.resolve("run/" + name + ".progress");
    }

    Path book() {
        return folder.resolve("books/" + name);
    }

    static Path centreReady(Path folder) {
        return folder.resolve("run/centre.ready");
    }

    /** On an empty folder, enrolled nowhere, to train its start. */
    static Launch empty(HousePlan plan, Plan.Kind kind, Path folder) {
        var post = new Post(plan, folder, kind, "empty", kind == Plan.Kind.CENTRE ? 0 : 1, Optional.empty());
        Launch launch = post.launch(LifePlan.calm(0));
        List<String> arguments = launch.arguments().stream()
                .filter(argument -> !argument.startsWith("--station.centre-ready"))
                .toList();
        return post.launch(arguments);
    }

    Launch launch(LifePlan life) {
        List<String> arguments = new ArrayList<>(kind == Plan.Kind.CENTRE ? centre() : terminal(life));
        arguments.add("--life.progress=" + progress());
        life.moment().ifPresent(moment -> {
            arguments.add("--life.ends=" + moment);
            arguments.add("--life.at=" + life.at());
        });
        if (!life.clock().isEmpty()) {
            String offsets = life.clock().stream().map(Duration::toString).collect(Collectors.joining(","));
            arguments.add("--life.clock=" + offsets);
        }
        broken.filter(it -> it.isIn(kind)).ifPresent(it -> arguments.add(it.argument()));
        return launch(arguments);
    }

    private List<String> centre() {
        return List.of(
                "--console.data=" + data(),
                "--console.wire.port=" + wirePort,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--proving.ready=" + centreReady(folder));
    }

    private List<String> terminal(LifePlan life) {
        List<String> arguments = new ArrayList<>(TERMINAL);
        arguments.addAll(List.of(
                "--kiosk.data=" + data(),
                "--kiosk.store.reserve=" + (life.number() % 2 == 0 ? "16MB" : "0B"),
                "--station.ready=" + ready(),
                "--station.book=" + book(),
                "--station.life=" + name + "-" + life.number(),
                "--station.centre=https://127.0.0.1:" + wirePort,
                "--station.centre-ready=" + centreReady(folder),
                "--station.seed=" + life.seed(),
                "--station.residents=" + (life.end() == LifePlan.End.NEVER ? 0 : RESIDENTS)));
        return arguments;
    }

    /** There once the process is ready. */
    Path ready() {
        return kind == Plan.Kind.CENTRE ? centreReady(folder) : folder.resolve("run/" + name + ".ready");
    }

    private Launch launch(List<String> arguments) {
        boolean centre = kind == Plan.Kind.CENTRE;
        return new Launch(
                centre ? "campaign-centre" : "campaign-terminal",
                List.of(plan.itself(), plan.shippedJar(centre ? "admin-console" : "kiosk-app")),
                centre
                        ? "cn.haicang.proving.campaign.centre.CampaignCentre"
                        : "cn.haicang.proving.campaign.terminal.CampaignTerminal",
                List.of(),
                arguments,
                folder.resolve("log/" + name + ".log"),
                ready());
    }
}
