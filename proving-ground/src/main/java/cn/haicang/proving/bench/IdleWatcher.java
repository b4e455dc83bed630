package cn.haicang.proving.bench;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.scan.ScannerProfile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Opens the three devices whose ports it is given, says when all are ready, and does nothing until its input ends. */
final class IdleWatcher {
    static final String WATCHING = "watching";

    private IdleWatcher() {}

    public static void main(String[] ports) throws IOException {
        var settings = new DeviceSettings(
                        List.of(new ReaderSettings.SamV(ports[0], 115_200)),
                        Optional.of(PrinterSettings.withUsualPaper(
                                ports[1], 115_200, PrinterSettings.profiles().getFirst())))
                .with(new ScannerSettings(ports[2], ScannerSettings.USUAL_BAUD, ScannerProfile.PLAIN));
        try (var devices = Devices.open(settings, Connections.ofThisMachine())) {
            while (!devices.health().values().stream().allMatch(DeviceHealth::works)) {
                LockSupport.parkNanos(20_000_000);
            }
            System.out.println(WATCHING);
            while (System.in.read() >= 0) {}
        }
        System.exit(0);
    }
}
