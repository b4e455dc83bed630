/**
 * The devices of this terminal, for everybody above: never on the screen's thread, never a handle. Public face: {@link
 * cn.haicang.kiosk.hardware.Hardware}, {@link cn.haicang.kiosk.hardware.CardDesk}, {@link
 * cn.haicang.kiosk.hardware.ReceiptDesk}, {@link cn.haicang.kiosk.hardware.ScanDesk}, {@link
 * cn.haicang.kiosk.hardware.PrinterCounts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.haicang.kiosk.hardware;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
