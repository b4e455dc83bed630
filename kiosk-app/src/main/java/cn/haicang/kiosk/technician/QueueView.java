package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.outbox.CarryOut;
import cn.haicang.kiosk.outbox.QueueLine;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** What waits for the centre, since when and why; and the ways to carry it out, to the devices, or to enrol anew. */
final class QueueView extends Screen {
    QueueView(Words words, Queue queue, Optional<CarryOut.Result> copied, Acts acts) {
        super(words, "queue");
        noMatter();
        sky(Sky.NIGHT);
        title(words.of("queue.title", queue.count()));
        lead(copied.map(result -> said(words, result)).orElseGet(() -> words.of("queue.lead")));
        var list = Say.reading("lines");
        queue.oldest().forEach(line -> list.add(new Paragraph(said(words, line))));
        if (queue.count() > queue.oldest().size()) {
            list.add(new Paragraph(
                    words.of("queue.more", queue.count() - queue.oldest().size())));
        }
        sea(list);
        rest(0.5);
        actions(
                Key.primary(words.of("queue.copy"), acts.copy())
                        .called("carry-out")
                        .wide(6),
                Key.secondary(words.of("queue.devices"), acts.devices()).wide(3),
                Key.secondary(words.of("queue.enrol"), acts.enrol()).wide(3));
        back(acts.end());
        nothingToEnd();
    }

    /** How many there are, and the oldest of them. */
    record Queue(int count, List<QueueLine> oldest) {}

    /** What can be done here. */
    record Acts(Runnable copy, Runnable devices, Runnable enrol, Runnable end) {}

    private static String said(Words words, QueueLine line) {
        var since = words.time("queue.since.pattern", line.since());
        if (line.parked().isPresent()) {
            return words.of("queue.parked", line.place(), since, line.parked().get());
        }
        return line.deferrals() > 0
                ? words.of("queue.deferred", line.place(), since, line.deferrals())
                : words.of("queue.waits", line.place(), since);
    }

    private static String said(Words words, CarryOut.Result result) {
        return switch (result) {
            case CarryOut.Result.Copied(var envelopes) -> words.of("queue.copied", envelopes);
            case CarryOut.Result.NoMedium _ -> words.of("queue.no-medium");
            case CarryOut.Result.BrokenOff _ -> words.of("queue.broken-off");
        };
    }
}
