package cn.haicang.proving.demo;

import cn.haicang.proving.demo.DemoOptions.Misunderstood;
import cn.haicang.proving.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks before anything is started whether each port can be had, so that the answer is one sentence. */
final class FreePorts {
    private FreePorts() {}

    /**
     * @param remembered the cable's port of an earlier start
     * @throws Misunderstood naming the port that is taken, or wanted twice
     */
    static Ports check(Ports wanted, Optional<Integer> remembered) {
        Set<Integer> seen = new HashSet<>();
        Map<String, Integer> byOption = Map.of(
                "--kiosk-port", wanted.kiosk(),
                "--centre-port", wanted.centre(),
                "--wire-port", wanted.wire(),
                "--workbench-port", wanted.workbench());
        byOption.forEach((option, port) -> {
            if (!seen.add(port)) {
                throw new Misunderstood("Port " + port + " is wanted twice; choose another with " + option + ".");
            }
            if (!isFree(port)) {
                throw new Misunderstood(
                        "Port " + port + " is taken by another program; choose another with " + option + ".");
            }
        });
        int cable = remembered.orElseGet(() -> nextFree(wanted.wire(), seen));
        if (seen.contains(cable) || !isFree(cable)) {
            throw new Misunderstood("Port " + cable + ", at which this demo's terminal knows its centre, is taken;"
                    + " free it or start afresh with --reset.");
        }
        return new Ports(wanted.kiosk(), wanted.centre(), wanted.wire(), wanted.workbench(), cable);
    }

    private static int nextFree(int after, Set<Integer> except) {
        int port = after + 1;
        while (port < 65_535 && (except.contains(port) || !isFree(port))) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
