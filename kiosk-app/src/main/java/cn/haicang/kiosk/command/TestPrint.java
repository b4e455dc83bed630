package cn.haicang.kiosk.command;

import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import cn.haicang.kiosk.hardware.ReceiptDesk;
import cn.haicang.kiosk.shell.Texts;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.command.CommandAction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;

/** A page that nobody can take for a receipt; the printer's own answer after it is the result. */
@Component
class TestPrint implements Errand {
    private final ReceiptDesk desk;
    private final Words words;
    private final Clock clock;

    TestPrint(ReceiptDesk desk, Texts texts, Clock clock) {
        this.desk = desk;
        this.words = new Words(texts, Language.ZH_HANS);
        this.clock = clock;
    }

    @Override
    public CommandAction action() {
        return CommandAction.TEST_PRINT;
    }

    @Override
    public Outcome run() {
        var printed = new CompletableFuture<PrintResult>();
        desk.print(page(), printed::complete);
        try {
            return outcome(printed.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("TIMED_OUT");
        } catch (ExecutionException e) {
            return new Outcome.Failed("FAULT");
        }
    }

    private Receipt page() {
        return new Receipt(
                List.of(
                        new ReceiptLine.Text(words.of("test-print.title"), Align.CENTER, Size.DOUBLE, true),
                        new ReceiptLine.Rule(),
                        new ReceiptLine.Text(words.of("test-print.words")),
                        new ReceiptLine.Text(words.time("receipt.time.pattern", clock.instant())),
                        new ReceiptLine.Feed(3)),
                true);
    }

    private static Outcome outcome(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed _ -> new Outcome.Done();
            case PrintResult.NotPrinted(var reason) -> new Outcome.Failed(reason.name(), Optional.of("NOT_PRINTED"));
            case PrintResult.StoppedMidway(var reason) ->
                new Outcome.Failed(reason.name(), Optional.of("STOPPED_MIDWAY"));
            case PrintResult.Unknown(var reason) -> new Outcome.Failed(reason.name(), Optional.of("UNKNOWN"));
        };
    }
}
