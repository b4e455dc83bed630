package cn.haicang.proving.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DemoTest {
    private final HousePlan plan = HousePlan.find();

    @TempDir
    Path data;

    @Test
    void a_script_gets_one_line_with_code_url_and_ca_from_a_new_demo_and_from_a_running_one() throws Exception {
        List<String> ports = freePorts();
        Process demo = demo("--enrolment-code", ports);
        try (BufferedReader out = output(demo)) {
            String first = out.readLine();
            assertThatItEnrols(first, ports);
            Process asked = demo("--enrolment-code", freePorts());
            String second = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(asked.waitFor()).isZero();
            assertThat(second.lines()).hasSize(1);
            assertThatItEnrols(second, ports);
            assertThat(second.strip()).isNotEqualTo(first);
            demo.destroy();
            assertThat(out.readLine()).as("nothing more on standard output").isNull();
            assertThat(demo.waitFor())
                    .as("a demo that is told to stop has done well")
                    .isZero();
        } finally {
            demo.destroyForcibly();
        }
    }

    @Test
    void a_port_that_is_taken_is_named_in_one_sentence() throws Exception {
        List<String> ports = freePorts();
        try (ServerSocket _ =
                new ServerSocket(Integer.parseInt(ports.getLast()), 1, InetAddress.getLoopbackAddress())) {
            Process demo = demo("--no-open", ports);
            String said = new String(demo.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.strip())
                    .isEqualTo("Port " + ports.getLast()
                            + " is taken by another program; choose another with --workbench-port.");
            assertThat(demo.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_word_that_it_does_not_know_is_named() throws Exception {
        Process demo = demo("--fast", List.of());
        assertThat(new String(demo.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("--fast");
        assertThat(demo.waitFor()).isEqualTo(2);
    }

    private static void assertThatItEnrols(String line, List<String> ports) throws CertificateException {
        JsonNode json = JsonMapper.shared().readTree(line);
        assertThat(json.path("code").asString()).matches("([0-9A-Z]{4}-){7}[0-9A-Z]{4}");
        assertThat(json.path("url").asString()).isEqualTo("https://127.0.0.1:" + ports.get(2));
        var ca = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(json.path("ca").asString().getBytes(StandardCharsets.US_ASCII)));
        assertThat(ca.getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    private Process demo(String option, List<String> ports) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=demo-logging.xml",
                "-cp",
                plan.itself() + ":" + plan.shippedJar("kiosk-app").resolveSibling("lib") + "/*",
                "cn.haicang.proving.demo.Demo",
                "--no-open",
                "--data",
                data.toString(),
                option));
        var options = List.of("--kiosk-port", "--centre-port", "--wire-port", "--workbench-port");
        for (int i = 0; i < ports.size(); i++) {
            command.add(options.get(i));
            command.add(ports.get(i));
        }
        return new ProcessBuilder(command).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Four at once, so that they differ. */
    private static List<String> freePorts() throws IOException {
        List<ServerSocket> probes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<String> ports = probes.stream()
                .map(probe -> Integer.toString(probe.getLocalPort()))
                .toList();
        for (ServerSocket probe : probes) {
            probe.close();
        }
        return ports;
    }
}
