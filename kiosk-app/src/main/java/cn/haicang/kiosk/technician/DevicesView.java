package cn.haicang.kiosk.technician;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.Statistic;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How each device is and why, and what the receipt printer has done and has left. */
final class DevicesView extends Screen {
    private final Div list = Say.reading("lines");

    DevicesView(Words words, Now now, Acts acts) {
        super(words, "devices");
        noMatter();
        sky(Sky.NIGHT);
        title(words.of("devices.title"));
        lead(words.of("devices.lead"));
        sea(list);
        rest(0.5);
        if (now.printed().isPresent()) {
            actions(Key.primary(words.of("devices.new-roll"), acts.newRoll())
                    .called("new-roll")
                    .wide(6));
        }
        back(acts.back());
        nothingToEnd();
        show(now);
    }

    /**
     * @param printed empty if there is no receipt printer
     * @param roll length of a new one in millimetres, if that is known
     */
    record Now(Map<DeviceId, DeviceHealth> health, Optional<PrinterStatistics> printed, OptionalLong roll) {}

    /** What can be done here. */
    record Acts(Runnable newRoll, Runnable back) {}

    /** Tells news in place: the key stays under the finger. */
    void show(Now now) {
        list.removeAll();
        now.health().forEach((device, health) -> list.add(new Paragraph(said(device, health))));
        now.printed().ifPresent(printed -> {
            list.add(new Paragraph(paper(printed.roll(), now.roll())));
            if (printed.roll().paperPutIn()) {
                list.add(new Paragraph(words().of("devices.paper.put-in")));
            }
            list.add(new Paragraph(Arrays.stream(Statistic.values())
                    .map(statistic -> counted(statistic, printed.count(statistic)))
                    .collect(Collectors.joining(" · "))));
        });
        if (now.health().isEmpty()) {
            list.add(new Paragraph(words().of("devices.none")));
        }
    }

    private String said(DeviceId device, DeviceHealth health) {
        var since = words().time("queue.since.pattern", health.since());
        return words().of("devices.one", name(device), state(health), since);
    }

    private String name(DeviceId device) {
        var number = device.value().replaceFirst("^\\D+", "");
        return switch (device.value().replaceFirst("-\\d+$", "")) {
            case "identity-reader" -> words().of("devices.reader", number);
            case "receipt-printer" -> words().of("devices.receipts");
            case "code-scanner" -> words().of("devices.scanner");
            case "document-printer" -> words().of("devices.documents");
            case "document-camera" -> words().of("devices.camera");
            default -> device.value();
        };
    }

    private String state(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Ready _ -> words().of("devices.ready");
            case DeviceHealth.Busy _ -> words().of("devices.busy");
            case DeviceHealth.Attention(var _, var reason) -> words().of("devices.attention", reason);
            case DeviceHealth.Absent(var _, var reason) -> words().of("devices.absent", reason);
            case DeviceHealth.Failed(var _, var reason) -> words().of("devices.failed", reason);
        };
    }

    private String paper(PrinterStatistics.Roll paper, OptionalLong roll) {
        return roll.isPresent()
                ? words().of(
                                "devices.paper.left",
                                metres(paper.leftMillimetres(roll.getAsLong())),
                                metres(roll.getAsLong()))
                : words().of("devices.paper.used", metres(paper.usedMillimetres()));
    }

    private static String metres(long millimetres) {
        return String.format(Locale.ROOT, "%.1f", millimetres / 1_000.0);
    }

    private String counted(Statistic statistic, long count) {
        return switch (statistic) {
            case HOURS_POWERED -> words().of("counted.hours", count);
            case COMMUNICATION_ERRORS -> words().of("counted.line", count);
            case RECEIPT_LINES_PRINTED -> words().of("counted.lines", count);
            case RECEIPT_COVER_OPENED -> words().of("counted.cover", count);
            case PAPER_CUTS -> words().of("counted.cuts", count);
            case PAPER_CUTS_FAILED -> words().of("counted.cutter", count);
            case MAXIMUM_TEMPERATURE_REACHED -> words().of("counted.heat", count);
            case PRINTER_FAULTS -> words().of("counted.faults", count);
        };
    }
}
