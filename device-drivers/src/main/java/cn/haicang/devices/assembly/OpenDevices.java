package cn.haicang.devices.assembly;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.assembly.DeviceSettings.CameraSettings;
import cn.haicang.devices.assembly.DeviceSettings.DocumentPrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.camera.DocumentCamera;
import cn.haicang.devices.camera.PageCamera;
import cn.haicang.devices.camera.V4l2Source;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.codescan.SerialCodeScanner;
import cn.haicang.devices.document.DocumentPrinter;
import cn.haicang.devices.document.IppPrinter;
import cn.haicang.devices.escpos.EscPosPrinter;
import cn.haicang.devices.escpos.PrinterProfiles;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.pcsc.CardFitting;
import cn.haicang.devices.pcsc.PcscService;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.samv.SamVReader;
import cn.haicang.devices.scan.CodeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes each driver with the connection that it needs, and keeps them together. */
final class OpenDevices implements Devices {
    private static final Logger log = LoggerFactory.getLogger(OpenDevices.class);

    private final Connections connections;
    private final PcscService pcsc;
    private final Map<DeviceId, HealthCell> cells = new LinkedHashMap<>();
    private final List<Consumer<Map<DeviceId, DeviceHealth>>> watchers = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<IdentityReader> reader = Optional.empty();
    private Optional<ReceiptPrinter> printer = Optional.empty();
    private Optional<CodeScanner> scanner = Optional.empty();
    private Optional<DocumentPrinter> documents = Optional.empty();
    private Optional<DocumentCamera> camera = Optional.empty();

    private OpenDevices(Connections connections) {
        this.connections = connections;
        this.pcsc = new PcscService(connections.pcsc());
    }

    static OpenDevices open(DeviceSettings settings, Connections connections) {
        var devices = new OpenDevices(connections);
        devices.openReaders(settings.readers());
        settings.printer().ifPresent(devices::openPrinter);
        settings.scanner().ifPresent(devices::openScanner);
        settings.documents().ifPresent(devices::openDocumentPrinter);
        settings.camera().ifPresent(devices::openCamera);
        // Listened to only now: the map of health is complete before anybody looks at it from another thread.
        devices.cells.values().forEach(cell -> cell.onChange(devices::tell));
        return devices;
    }

    private void openReaders(List<ReaderSettings> settings) {
        var readers = new ArrayList<IdentityReader>();
        for (var one : settings) {
            readers.add(reader(new DeviceId("identity-reader-" + (readers.size() + 1)), one));
        }
        pcsc.start();
        open.addAll(readers);
        open.add(pcsc);
        reader = switch (readers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(readers.getFirst());
            default -> Optional.of(new AllReaders(readers));
        };
    }

    private IdentityReader reader(DeviceId id, ReaderSettings settings) {
        var pictures = new Pictures(connections.photoDecoder());
        return switch (settings) {
            case ReaderSettings.SamV(var port, int baud, var expected) ->
                SamVReader.start(
                        id.value(),
                        new SamVReader.Place(connections.serial(), port, baud),
                        new SamVReader.Fitting(expected, pictures),
                        cell(id));
            case ReaderSettings.Pcsc(var name, boolean samPages) ->
                pcsc.reader(name, new CardFitting(samPages, connections.securityModule(), pictures), cell(id));
        };
    }

    private void openPrinter(PrinterSettings settings) {
        var id = new DeviceId("receipt-printer");
        var place = new EscPosPrinter.Place(
                connections.serial(),
                settings.port(),
                settings.baud(),
                settings.paperMillimetres(),
                PrinterProfiles.named(settings.profile()).orElseThrow());
        var opened = EscPosPrinter.start(id.value(), place, cell(id));
        open.add(opened);
        printer = Optional.of(opened);
    }

    private void openScanner(ScannerSettings settings) {
        var id = new DeviceId("code-scanner");
        var place =
                new SerialCodeScanner.Place(connections.serial(), settings.port(), settings.baud(), settings.profile());
        var opened = SerialCodeScanner.start(id.value(), place, cell(id));
        open.add(opened);
        scanner = Optional.of(opened);
    }

    private void openDocumentPrinter(DocumentPrinterSettings settings) {
        var id = new DeviceId("document-printer");
        var opened = IppPrinter.start(id.value(), settings.printer(), cell(id));
        open.add(opened);
        documents = Optional.of(opened);
    }

    private void openCamera(CameraSettings settings) {
        var id = new DeviceId("document-camera");
        var source = new V4l2Source(settings.device(), "v4l2-ctl");
        var opened = PageCamera.start(id.value(), source, settings.mostBytes(), cell(id));
        open.add(opened);
        camera = Optional.of(opened);
    }

    private HealthCell cell(DeviceId id) {
        var cell = new HealthCell();
        cells.put(id, cell);
        return cell;
    }

    @Override
    public Optional<IdentityReader> identityReader() {
        return reader;
    }

    @Override
    public Optional<ReceiptPrinter> receiptPrinter() {
        return printer;
    }

    @Override
    public Optional<CodeScanner> codeScanner() {
        return scanner;
    }

    @Override
    public Optional<DocumentPrinter> documentPrinter() {
        return documents;
    }

    @Override
    public Optional<DocumentCamera> documentCamera() {
        return camera;
    }

    @Override
    public Map<DeviceId, DeviceHealth> health() {
        var now = new LinkedHashMap<DeviceId, DeviceHealth>();
        cells.forEach((id, cell) -> now.put(id, cell.now()));
        return now;
    }

    @Override
    public Watch watch(Consumer<Map<DeviceId, DeviceHealth>> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    private void tell() {
        var now = health();
        watchers.forEach(watcher -> watcher.accept(now));
    }

    @Override
    public void close() {
        for (var device : open) {
            try {
                device.close();
            } catch (Exception e) {
                // One device that can't be closed must not keep the others open.
                log.warn("a device did not close: {}", e.getClass().getName());
            }
        }
    }
}
