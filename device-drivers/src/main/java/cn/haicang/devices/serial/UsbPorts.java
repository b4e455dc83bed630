package cn.haicang.devices.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which serial port a USB device has just now, by vendor and product as the kernel tells them (Documentation/ABI/stable:
 * sysfs-bus-usb). The number in {@code ttyUSB0} is given anew at each plug; the ids are burnt into the device.
 */
final class UsbPorts {
    private static final Logger log = LoggerFactory.getLogger(UsbPorts.class);
    private static final String PREFIX = "usb:";
    private static final Pattern NAME = Pattern.compile("usb:([0-9a-fA-F]{4}:[0-9a-fA-F]{4})(?::(.+))?");

    private final Path classTty;
    private final Path dev;

    /** @param classTty {@code /sys/class/tty} */
    UsbPorts(Path classTty, Path dev) {
        this.classTty = classTty;
        this.dev = dev;
    }

    static boolean isUsbName(String port) {
        return port.startsWith(PREFIX);
    }

    /**
     * @param name {@code usb:vvvv:pppp}, with {@code :serial} behind it where several of one kind are plugged
     * @return empty if there is no such device, or if there are several
     */
    Optional<Path> find(String name) {
        var words = NAME.matcher(name);
        if (!words.matches()) {
            log.debug("{} is not usb:vvvv:pppp or usb:vvvv:pppp:serial", name);
            return Optional.empty();
        }
        var serial = Optional.ofNullable(words.group(2));
        var found = ttys().stream()
                .filter(tty -> ids(tty).filter(words.group(1)::equalsIgnoreCase).isPresent())
                .filter(tty -> serial.isEmpty() || attribute(tty, "serial").equals(serial))
                .toList();
        if (found.size() > 1) {
            log.debug("{} stands for {} ports; its serial number would tell them apart", name, found.size());
        }
        return found.size() == 1 ? Optional.of(dev.resolve(found.getFirst())) : Optional.empty();
    }

    /**
     * @param tty such as {@code ttyUSB0}
     * @return {@code vvvv:pppp}, empty if it is no USB device
     */
    Optional<String> ids(String tty) {
        return attribute(tty, "idVendor")
                .flatMap(vendor -> attribute(tty, "idProduct").map(product -> vendor + ":" + product));
    }

    private List<String> ttys() {
        try (Stream<Path> entries = Files.list(classTty)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of(); // a system that tells nothing about its ports
        }
    }

    /** Of the device that a port belongs to: the nearest folder above it that is one, hubs lie further up. */
    private Optional<String> attribute(String tty, String name) {
        try {
            var place = classTty.resolve(tty).toRealPath();
            while (place != null && !Files.exists(place.resolve("idVendor"))) {
                place = place.getParent();
            }
            return place == null
                    ? Optional.empty()
                    : Optional.of(Files.readString(place.resolve(name)).strip());
        } catch (IOException e) {
            return Optional.empty(); // unplugged while we looked, or it has no such attribute
        }
    }
}
