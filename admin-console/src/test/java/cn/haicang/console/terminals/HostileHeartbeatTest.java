package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.haicang.console.store.Engine;
import cn.haicang.console.testing.RunningCentre;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileHeartbeatTest {
    private static final String HEARTBEAT = """
            {"boot":"018f0000-0000-7000-8000-000000000001","counter":1,"at":"2026-11-23T03:00:00Z","activity":"IDLE",
             "devices":[{"device":"printer","state":"FAILED","reason":"WORD"}],
             "queue":{"waiting":0,"parked":0,"oldest":"PT0S"},"softwareVersion":"1","freeDiskBytes":1}""";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void words_that_no_database_likes_spoil_nobody_s_report(Engine engine, @TempDir Path data) {
        try (var centre = RunningCentre.on(data, engine.settings())) {
            for (var word : new String[] {"\\u0000", "\\ud800", "\\\\u0000", "PAPER_OUT"}) {
                var terminal = centre.enrolled();

                var answer = terminal.send(terminal.request("/heartbeats")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(HEARTBEAT.replace("WORD", word)))
                        .build());

                assertThat(answer.statusCode()).as(word).isIn(200, 400);
            }
            assertThatCode(centre.bean(LastReports.class)::write).doesNotThrowAnyException();
            assertThat(centre.bean(ReportRepository.class).all())
                    .extracting(row ->
                            row.reported().heartbeat().devices().getFirst().reason())
                    .contains(java.util.Optional.of("PAPER_OUT"));
        }
    }
}
