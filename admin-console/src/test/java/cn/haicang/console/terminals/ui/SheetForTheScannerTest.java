package cn.haicang.console.terminals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetForTheScannerTest {
    @Test
    void the_qr_code_is_small_and_says_code_the_ports_address_and_the_whole_hash_of_its_authority(@TempDir Path data) {
        try (var centre = RunningCentre.on(data)) {
            var code = centre.code(centre.register()).code();

            var text = centre.bean(TerminalDesk.class).scanned(code).orElseThrow();

            assertThat(EnrolmentSheet.ofText(text))
                    .contains(new EnrolmentSheet(
                            code,
                            centre.bean(CentreTrust.class).authorityHash(),
                            "https://localhost:" + centre.wirePort()));
            // Version 5 of ISO/IEC 18004 with its quiet zone: a cheap scanner reads it off paper and off a screen.
            assertThat(QrDrawing.svg(text)).startsWith("<svg viewBox=\"0 0 45 45\"");
        }
    }
}
