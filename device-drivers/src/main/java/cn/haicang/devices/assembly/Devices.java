package cn.haicang.devices.assembly;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.camera.DocumentCamera;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.document.DocumentPrinter;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.scan.CodeScanner;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The devices of one terminal, opened and kept: each reconnects by itself, and none throws because it isn't there. */
public interface Devices extends AutoCloseable {
    /**
     * Opens what {@code settings} name and returns at once: what isn't there yet is found when it comes.
     */
    static Devices open(DeviceSettings settings, Connections connections) {
        return OpenDevices.open(settings, connections);
    }

    /** All readers behind one face: whichever sees a document first answers. Empty if the terminal has no reader. */
    Optional<IdentityReader> identityReader();

    Optional<ReceiptPrinter> receiptPrinter();

    Optional<CodeScanner> codeScanner();

    Optional<DocumentPrinter> documentPrinter();

    Optional<DocumentCamera> documentCamera();

    /** Each configured device once: {@code identity-reader-1} …, {@code receipt-printer}, {@code code-scanner}, {@code document-printer}, {@code document-camera}. */
    Map<DeviceId, DeviceHealth> health();

    /** Tells every change, from a device's own thread; the caller hands it on and returns at once. */
    Watch watch(Consumer<Map<DeviceId, DeviceHealth>> listener);

    /** Idempotent. */
    @Override
    void close();

    /** Ends a watch. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
