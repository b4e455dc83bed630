package cn.haicang.devices.escpos;

import static cn.haicang.devices.escpos.PrinterProfile.Source.ASB_1;
import static cn.haicang.devices.escpos.PrinterProfile.Source.ASB_2;
import static cn.haicang.devices.escpos.PrinterProfile.Source.ASB_3;
import static cn.haicang.devices.escpos.PrinterProfile.Source.DLE_EOT_1;
import static cn.haicang.devices.escpos.PrinterProfile.Source.DLE_EOT_2;
import static cn.haicang.devices.escpos.PrinterProfile.Source.DLE_EOT_3;
import static cn.haicang.devices.escpos.PrinterProfile.Source.DLE_EOT_4;
import static cn.haicang.devices.escpos.PrinterProfile.Source.GS_R_1;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.escpos.PrinterProfile.Abilities;
import cn.haicang.devices.escpos.PrinterProfile.Answers;
import cn.haicang.devices.escpos.PrinterProfile.Clearing;
import cn.haicang.devices.escpos.PrinterProfile.Meaning;
import cn.haicang.devices.escpos.PrinterProfile.Paper;
import cn.haicang.devices.escpos.PrinterProfile.Proof;
import cn.haicang.devices.escpos.PrinterProfile.RealTime;
import java.util.List;
import java.util.Optional;

/** The families of printers that the driver knows; where each byte stands written is in docs/devices/receipt-printers.md. */
public final class PrinterProfiles {
    /** For a printer of which nothing is known: it gets the commands that all understand, and any answer will do. */
    public static final String GENERIC = "generic";

    // Epson, ESC/POS command reference: DLE EOT, "GS a (automatic status back)", "GS r".
    private static final List<Meaning> EPSON = List.of(
            new Meaning(DLE_EOT_2, 0x04, ReasonCode.COVER_OPEN),
            new Meaning(ASB_1, 0x20, ReasonCode.COVER_OPEN),
            new Meaning(DLE_EOT_2, 0x20, ReasonCode.PAPER_END),
            new Meaning(DLE_EOT_4, 0x60, ReasonCode.PAPER_END),
            new Meaning(ASB_3, 0x0C, ReasonCode.PAPER_END),
            new Meaning(GS_R_1, 0x0C, ReasonCode.PAPER_END),
            new Meaning(DLE_EOT_3, 0x08, ReasonCode.CUTTER),
            new Meaning(ASB_2, 0x08, ReasonCode.CUTTER),
            new Meaning(DLE_EOT_3, 0x40, ReasonCode.OVERHEATED),
            new Meaning(ASB_2, 0x40, ReasonCode.OVERHEATED),
            new Meaning(DLE_EOT_1, 0x08, ReasonCode.OFFLINE),
            new Meaning(DLE_EOT_2, 0x48, ReasonCode.OFFLINE),
            new Meaning(DLE_EOT_3, 0x24, ReasonCode.OFFLINE),
            new Meaning(ASB_1, 0x08, ReasonCode.OFFLINE),
            new Meaning(ASB_2, 0x24, ReasonCode.OFFLINE),
            new Meaning(DLE_EOT_4, 0x0C, ReasonCode.PAPER_NEAR_END),
            new Meaning(ASB_3, 0x03, ReasonCode.PAPER_NEAR_END),
            new Meaning(GS_R_1, 0x03, ReasonCode.PAPER_NEAR_END));

    private static final Paper NARROW = new Paper(58, 384, 32);
    private static final Paper WIDE = new Paper(80, 576, 48);

    private static final List<PrinterProfile> ALL = List.of(
            new PrinterProfile(
                    GENERIC,
                    "any ESC/POS printer with a Chinese font at 203 dpi",
                    List.of(WIDE, NARROW),
                    new Abilities(true, true, true, 4096, 12),
                    new Answers(RealTime.ALWAYS, Proof.PAPER_SENSOR_IF_KNOWN, Clearing.UNCONFIRMED, false),
                    EPSON),
            new PrinterProfile(
                    "epson-tm-t88",
                    "Epson TM-T88IV, V, VI with Chinese font (180 dpi)",
                    List.of(new Paper(80, 512, 42), new Paper(58, 360, 30)),
                    new Abilities(true, true, true, 4096, 30),
                    new Answers(RealTime.ALWAYS, Proof.PROCESS_ID, Clearing.CONFIRMED, true),
                    EPSON),
            new PrinterProfile(
                    "epson-tm-t20",
                    "Epson TM-T20, T82, T83 with Chinese font (203 dpi)",
                    List.of(WIDE, new Paper(58, 420, 35)),
                    new Abilities(true, true, false, 4096, 20),
                    new Answers(RealTime.ALWAYS, Proof.PROCESS_ID, Clearing.CONFIRMED, true),
                    EPSON),
            new PrinterProfile(
                    "bixolon-srp",
                    "Bixolon (Samsung) SRP-350, SRP-330 and their kin",
                    List.of(new Paper(80, 512, 42), new Paper(58, 360, 30)),
                    new Abilities(true, true, true, 4096, 20),
                    new Answers(RealTime.ALWAYS, Proof.PAPER_SENSOR, Clearing.UNCONFIRMED, true),
                    EPSON),
            new PrinterProfile(
                    "clone-80",
                    "Xprinter, Gprinter and the like, 80 mm with knife",
                    List.of(WIDE),
                    new Abilities(true, true, true, 2048, 12),
                    new Answers(RealTime.WHEN_IDLE, Proof.PAPER_SENSOR, Clearing.UNCONFIRMED, false),
                    EPSON),
            new PrinterProfile(
                    "clone-58",
                    "small 58 mm printers without knife, near-end sensor and QR codes of their own",
                    List.of(NARROW),
                    new Abilities(false, false, false, 1024, 8),
                    new Answers(RealTime.WHEN_IDLE, Proof.PAPER_SENSOR, Clearing.NONE, false),
                    EPSON),
            new PrinterProfile(
                    "mute",
                    "printers that answer nothing, or whose cable has no way back",
                    List.of(WIDE, NARROW),
                    new Abilities(false, true, false, 1024, 8),
                    new Answers(RealTime.NEVER, Proof.NONE, Clearing.NONE, false),
                    List.of()));

    private PrinterProfiles() {}

    public static List<String> names() {
        return ALL.stream().map(PrinterProfile::name).toList();
    }

    public static Optional<PrinterProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }
}
