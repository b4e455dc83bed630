package cn.haicang.devices.cli;

import cn.haicang.devices.pcsc.SeenReader;
import cn.haicang.devices.serial.SerialPorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be seen on this machine, a line each. */
final class ListAnswer {
    private ListAnswer() {}

    static Answer readers(List<SeenReader> readers) {
        var lines = readers.stream().map(ListAnswer::reader).toList();
        return new Answer(ExitStatus.DONE, lines, lines.isEmpty() ? "No PC/SC reader can be seen." : "");
    }

    private static Answer.Line reader(SeenReader reader) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", reader.name());
        members.put("cardPresent", reader.cardPresent());
        return new Answer.Line(members, reader.name() + (reader.cardPresent() ? ", with a card" : ", empty"));
    }

    static Answer ports(List<SerialPorts.Seen> ports) {
        var lines = ports.stream().map(ListAnswer::port).toList();
        return new Answer(ExitStatus.DONE, lines, lines.isEmpty() ? "No serial port can be seen." : "");
    }

    private static Answer.Line port(SerialPorts.Seen port) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("port", port.port());
        members.put("description", port.description());
        port.usb().ifPresent(usb -> members.put("usb", usb));
        var usb = port.usb().map(ids -> ", USB " + ids).orElse("");
        return new Answer.Line(members, port.port() + ", " + port.description() + usb);
    }
}
