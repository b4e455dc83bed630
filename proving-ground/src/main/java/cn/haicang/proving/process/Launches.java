package cn.haicang.proving.process;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.House.Blueprint;
import cn.haicang.proving.workbench.Bench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two shipped jars, each with a main class of the proving ground in front and one data folder behind. */
public final class Launches {
    private static final String ANYWHERE = "0";

    private Launches() {}

    static Path terminalData(Path data) {
        return data.resolve("terminal");
    }

    static Path terminalLog(Path data) {
        return data.resolve("log/terminal.log");
    }

    /** Where the running centre of that data folder says how to speak with it. */
    public static ReadyFile centreReady(Path data) {
        return new ReadyFile(data.resolve("demo/centre.json"));
    }

    static Launch centre(Blueprint blueprint, Ports ports) {
        Path data = blueprint.data();
        return centre(
                blueprint.plan(),
                data.resolve("log/centre.log"),
                centreReady(data).path(),
                List.of(
                        "--console.data=" + data.resolve("centre"),
                        // Whoever pulls a cable looks at the screen and does not wait for half a minute.
                        "--console.heartbeat.interval=5s",
                        "--console.wire.port=" + ports.wire(),
                        "--server.port=" + ports.centre()));
    }

    static Launch terminal(Blueprint blueprint, Ports ports, List<String> more) {
        Path data = blueprint.data();
        var arguments = new ArrayList<>(List.of(
                "--kiosk.data=" + terminalData(data),
                "--server.port=" + ports.kiosk(),
                "--proving.workbench-port=" + ports.workbench(),
                "--proving.cable-port=" + ports.cable(),
                "--proving.wire-port=" + ports.wire(),
                "--proving.console=http://127.0.0.1:" + ports.centre() + "/",
                "--proving.centre-ready=" + centreReady(data).path()));
        arguments.addAll(more);
        return terminal(blueprint.plan(), terminalLog(data), data.resolve("demo/terminal.json"), arguments);
    }

    /** The centre on an empty folder, for training and measuring: any port, nobody there. */
    public static Launch emptyCentre(HousePlan plan, Path folder) {
        return centre(
                plan,
                folder.resolve("centre.log"),
                folder.resolve("centre.json"),
                List.of("--console.data=" + folder, "--console.wire.port=" + ANYWHERE, "--server.port=" + ANYWHERE));
    }

    /** The terminal on an empty folder, for training and measuring: any port, enrolled nowhere. */
    public static Launch emptyTerminal(HousePlan plan, Path folder) {
        return terminal(
                plan,
                folder.resolve("terminal.log"),
                folder.resolve("terminal.json"),
                List.of("--kiosk.data=" + folder, "--server.port=" + ANYWHERE));
    }

    private static Launch centre(HousePlan plan, Path log, Path ready, List<String> arguments) {
        var all = new ArrayList<>(List.of("--server.address=127.0.0.1", "--proving.ready=" + ready));
        all.addAll(arguments);
        return new Launch(
                "centre",
                List.of(plan.itself(), plan.shippedJar("admin-console")),
                "cn.haicang.proving.centre.DemoCentre",
                List.of(),
                all,
                log,
                ready);
    }

    private static Launch terminal(HousePlan plan, Path log, Path ready, List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "--kiosk.devices.samv=" + Bench.ID_READER_PORT + "@115200",
                "--kiosk.devices.pcsc=" + Bench.CARD_SLOT_NAME,
                "--kiosk.devices.printer=" + Bench.PRINTER_PORT + "@115200",
                "--kiosk.devices.roll=80",
                "--kiosk.devices.scanner=" + Bench.SCANNER_PORT + "@9600",
                "--kiosk.devices.scanner-profile=gm65",
                "--proving.ready=" + ready));
        all.addAll(arguments);
        return new Launch(
                "terminal",
                List.of(plan.itself(), plan.emulators(), plan.shippedJar("kiosk-app")),
                "cn.haicang.proving.terminal.DemoTerminal",
                List.of(),
                all,
                log,
                ready);
    }
}
