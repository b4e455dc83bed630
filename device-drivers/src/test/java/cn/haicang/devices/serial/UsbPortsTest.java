package cn.haicang.devices.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.samv.SamVReader;
import cn.haicang.devices.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports named by their USB device, in a folder laid out as the kernel lays out its own. */
class UsbPortsTest {
    @TempDir
    Path system;

    private UsbPorts usb;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(system.resolve("class/tty"));
        Files.createDirectories(system.resolve("dev"));
        attribute(system.resolve("devices/hub"), "idVendor", "1d6b");
        attribute(system.resolve("devices/hub"), "idProduct", "0002");
        usb = new UsbPorts(system.resolve("class/tty"), system.resolve("dev"));
    }

    private static void attribute(Path device, String name, String value) throws IOException {
        Files.createDirectories(device);
        Files.writeString(device.resolve(name), value + "\n");
    }

    /** A device in socket {@code socket} of the hub, with an adapter's interface and port below it. */
    private void plug(String socket, String ids, String serial, String tty) throws IOException {
        var device = system.resolve("devices/hub").resolve(socket);
        attribute(device, "idVendor", ids.substring(0, 4));
        attribute(device, "idProduct", ids.substring(5));
        attribute(device, "serial", serial);
        var port = device.resolve("interface/tty").resolve(tty);
        Files.createDirectories(port);
        Files.createSymbolicLink(system.resolve("class/tty").resolve(tty), port);
    }

    private void pull(String tty) throws IOException {
        Files.delete(system.resolve("class/tty").resolve(tty));
    }

    private Path dev(String tty) {
        return system.resolve("dev").resolve(tty);
    }

    @Test
    void a_device_is_found_under_whatever_number_it_has_got() throws IOException {
        plug("1-1", "1a86:7523", "A", "ttyUSB0");
        assertThat(usb.find("usb:1a86:7523")).contains(dev("ttyUSB0"));

        pull("ttyUSB0");
        assertThat(usb.find("usb:1a86:7523")).isEmpty();

        plug("1-2", "1a86:7523", "A", "ttyUSB3");
        assertThat(usb.find("usb:1A86:7523")).contains(dev("ttyUSB3"));
    }

    @Test
    void two_of_one_kind_are_told_apart_by_their_serial_number() throws IOException {
        plug("1-1", "0403:6001", "A1", "ttyUSB0");
        plug("1-2", "0403:6001", "A2", "ttyUSB1");

        assertThat(usb.find("usb:0403:6001")).isEmpty();
        assertThat(usb.find("usb:0403:6001:A2")).contains(dev("ttyUSB1"));
        assertThat(usb.find("usb:0403:6001:A3")).isEmpty();
    }

    @Test
    void a_hub_above_the_device_does_not_count() throws IOException {
        plug("1-1", "1a86:7523", "A", "ttyUSB0");

        assertThat(usb.find("usb:1d6b:0002")).isEmpty();
        assertThat(usb.ids("ttyUSB0")).contains("1a86:7523");
    }

    @Test
    void a_port_that_is_no_usb_device_has_no_ids() throws IOException {
        Files.createDirectories(system.resolve("devices/platform/ttyS0"));
        Files.createSymbolicLink(system.resolve("class/tty/ttyS0"), system.resolve("devices/platform/ttyS0"));

        assertThat(usb.ids("ttyS0")).isEmpty();
        assertThat(usb.ids("ttyS9")).isEmpty();
    }

    @Test
    void a_name_of_another_shape_is_not_connected() {
        var ports = new SerialPorts(usb);

        for (var name : new String[] {"usb:", "usb:1a86", "usb:1a86:75233", "usb:1a86:7523:", "usb:zzzz:7523"}) {
            assertThatThrownBy(() -> ports.open(name, 9600))
                    .as(name)
                    .isInstanceOfSatisfying(
                            DeviceLost.class, lost -> assertThat(lost.reason()).isEqualTo(ReasonCode.NOT_CONNECTED));
        }
    }

    @Test
    void a_system_without_a_list_of_ports_has_none() {
        var blind = new UsbPorts(system.resolve("nothing"), system);

        assertThat(blind.find("usb:1a86:7523")).isEmpty();
    }

    @Test
    void a_reader_named_by_its_usb_device_is_found_again_under_another_number() throws IOException {
        var machine = new EmulatedSamVReader();
        plug("1-1", "1a86:7523", "A", "ttyUSB0");
        try (var terminal = PseudoTerminal.connect(machine, dev("ttyUSB0"));
                var reader = SamVReader.start(
                        "usb-reader",
                        new SamVReader.Place(new SerialPorts(usb), "usb:1a86:7523", 115200),
                        new HealthCell())) {
            Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
            machine.unplug();
            pull("ttyUSB0");
            Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);

            plug("1-2", "1a86:7523", "A", "ttyUSB7");
            Files.createSymbolicLink(dev("ttyUSB7"), Path.of(terminal.port()));
            machine.plug();

            Await.until("ready again", () -> reader.health() instanceof DeviceHealth.Ready);
        }
    }
}
