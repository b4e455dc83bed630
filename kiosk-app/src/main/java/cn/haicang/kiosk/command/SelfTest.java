package cn.haicang.kiosk.command;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.protocol.command.CommandAction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks every device, and the disk, how they are; faults that it finds are its result and not its failure. */
@Component
class SelfTest implements Errand {
    private final Hardware hardware;
    private final StoreHealth store;

    SelfTest(Hardware hardware, StoreHealth store) {
        this.hardware = hardware;
        this.store = store;
    }

    @Override
    public CommandAction action() {
        return CommandAction.SELF_TEST;
    }

    @Override
    public Outcome run() {
        var disk = "store " + store.fault().map(Enum::name).orElse("READY");
        var devices = hardware.health().entrySet().stream()
                .map(device -> device.getKey().value() + " " + word(device.getValue()))
                .sorted();
        return new Outcome.Done(Stream.concat(Stream.of(disk), devices).collect(Collectors.joining(", ")));
    }

    private static String word(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Absent absent -> "ABSENT " + absent.reason();
            case DeviceHealth.Ready _ -> "READY";
            case DeviceHealth.Busy _ -> "BUSY";
            case DeviceHealth.Attention attention -> "ATTENTION " + attention.reason();
            case DeviceHealth.Failed failed -> "FAILED " + failed.reason();
        };
    }
}
