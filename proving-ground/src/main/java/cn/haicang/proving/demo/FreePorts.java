package cn.haicang.proving.demo;

import cn.haicang.proving.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks before anything is started whether each port can be had, so that the answer is one sentence. */
final class FreePorts {
    private FreePorts() {}

    /** A port cannot be had; the message says which, in one sentence. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Taken(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param remembered the cable's port of an earlier start
     * @throws Taken naming the port that is taken, or wanted twice
     */
    static Ports check(Ports wanted, Optional<Integer> remembered) {
        Set<Integer> seen = new HashSet<>();
        Map<String, Integer> byOption = new TreeMap<>(Map.of(
                "--kiosk-port", wanted.kiosk(),
                "--centre-port", wanted.centre(),
                "--wire-port", wanted.wire(),
                "--workbench-port", wanted.workbench()));
        byOption.forEach((option, port) -> {
            if (!seen.add(port)) {
                throw new Taken("Port " + port + " is wanted twice; choose another with " + option + ".");
            }
            if (!isFree(port)) {
                throw new Taken("Port " + port + " is taken by another program; choose another with " + option + ".");
            }
        });
        int cable = remembered.orElseGet(() -> nextFree(wanted.wire(), seen));
        if (seen.contains(cable) || !isFree(cable)) {
            throw new Taken("Port " + cable + ", at which this demo's terminal knows its centre, is taken;"
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
