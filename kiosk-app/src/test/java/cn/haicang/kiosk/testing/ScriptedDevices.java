package cn.haicang.kiosk.testing;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.camera.DocumentCamera;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.document.DocumentPrinter;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.scan.CodeScanner;
import cn.haicang.devices.scan.ScanResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A reader and a printer that do what a test says, above the drivers: for screens, not for bytes. */
public final class ScriptedDevices implements Devices {
    private static final DeviceId READER = new DeviceId("identity-reader-1");
    private static final DeviceId PRINTER = new DeviceId("receipt-printer");
    private static final DeviceId SCANNER = new DeviceId("code-scanner");

    private final BlockingQueue<CardReadResult> cards = new LinkedBlockingQueue<>();
    private final BlockingQueue<ScanResult> codes = new LinkedBlockingQueue<>();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final List<Consumer<Map<DeviceId, DeviceHealth>>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean readerWorks = true;

    /** What the reader answers next, at once if somebody waits. */
    public void card(CardReadResult result) {
        cards.add(result);
    }

    public void card(String name, String number) {
        card(new CardReadResult.Read(new CardIdentity(
                DocumentKind.RESIDENT_ID_CARD,
                Map.of(CardIdentity.Item.NAME, name, CardIdentity.Item.NUMBER, number),
                Optional.empty())));
    }

    /** Holds a code to the scanner. */
    public void code(String text) {
        codes.add(new ScanResult.Scanned(text));
    }

    /** What becomes of the next receipt; without it, it is printed. */
    public void nextReceipt(PrintResult result) {
        printer.next(result);
    }

    public List<Receipt> receipts() {
        return printer.receipts();
    }

    public ScriptedPrinter printer() {
        return printer;
    }

    /** Somebody has armed the reader. */
    public boolean armed() {
        return waiting.get();
    }

    public void readerWorks(boolean works) {
        readerWorks = works;
        watchers.forEach(watcher -> watcher.accept(health()));
    }

    public void reset() {
        cards.clear();
        codes.clear();
        printer.reset();
        readerWorks(true);
    }

    @Override
    public Optional<IdentityReader> identityReader() {
        return Optional.of(new Reader());
    }

    @Override
    public Optional<ReceiptPrinter> receiptPrinter() {
        return Optional.of(printer);
    }

    @Override
    public Optional<CodeScanner> codeScanner() {
        return Optional.of(new Scanner());
    }

    @Override
    public Optional<DocumentPrinter> documentPrinter() {
        return Optional.empty();
    }

    @Override
    public Optional<DocumentCamera> documentCamera() {
        return Optional.empty();
    }

    @Override
    public Map<DeviceId, DeviceHealth> health() {
        var all = new LinkedHashMap<DeviceId, DeviceHealth>();
        all.put(READER, state(readerWorks));
        all.put(PRINTER, state(true));
        all.put(SCANNER, state(true));
        return all;
    }

    private static DeviceHealth state(boolean works) {
        return works
                ? new DeviceHealth.Ready(Instant.EPOCH)
                : new DeviceHealth.Failed(Instant.EPOCH, ReasonCode.NO_ANSWER);
    }

    @Override
    public Watch watch(Consumer<Map<DeviceId, DeviceHealth>> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public void close() {
        watchers.clear();
    }

    private final class Reader implements IdentityReader {
        @Override
        public CardReadResult read(Deadline deadline) {
            waiting.set(true);
            try {
                var result = cards.poll(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
                return result == null ? new CardReadResult.NoCard() : result;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new CardReadResult.NoCard();
            } finally {
                waiting.set(false);
            }
        }

        @Override
        public void cancel() {
            if (waiting.get() && cards.isEmpty()) {
                cards.add(new CardReadResult.NoCard());
            }
        }

        @Override
        public DeviceHealth health() {
            return state(readerWorks);
        }

        @Override
        public void close() {
            cancel();
        }
    }

    private final class Scanner implements CodeScanner {
        @Override
        public ScanResult scan(Deadline deadline) {
            try {
                var code = codes.poll(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
                return code == null ? new ScanResult.Nothing() : code;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new ScanResult.Nothing();
            }
        }

        @Override
        public void cancel() {
            if (codes.isEmpty()) {
                codes.add(new ScanResult.Nothing());
            }
        }

        @Override
        public DeviceHealth health() {
            return state(true);
        }

        @Override
        public void close() {
            cancel();
        }
    }
}
