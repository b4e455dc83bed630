package cn.haicang.devices.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a person has asked for, understood; nothing has been touched yet. */
sealed interface Request {
    /**
     * A method and not a switch over the types: a switch like that is linked anew in each process, which takes as long as
     * all the rest of a start.
     */
    Answer doneBy(Execution execution) throws WrongWords;

    record Help() implements Request {
        @Override
        public Answer doneBy(Execution execution) {
            return execution.help();
        }
    }

    record Readers() implements Request {
        @Override
        public Answer doneBy(Execution execution) {
            return execution.readers();
        }
    }

    record Ports() implements Request {
        @Override
        public Answer doneBy(Execution execution) {
            return execution.ports();
        }
    }

    /** Where an identity document is read. */
    sealed interface ReaderWord {
        record Pcsc(String name) implements ReaderWord {}

        record SamV(PortWord port) implements ReaderWord {}
    }

    record Read(ReaderWord reader, Duration timeout, boolean reveal) implements Request {
        @Override
        public Answer doneBy(Execution execution) throws WrongWords {
            return execution.read(this);
        }
    }

    /** @param paper millimetres; empty for what the profile says */
    record PrinterWord(PortWord port, Optional<Integer> paper, Optional<String> profile) {}

    /** @param file a path, or {@code -} for standard input */
    record Print(PrinterWord printer, String file, Optional<Duration> timeout) implements Request {
        @Override
        public Answer doneBy(Execution execution) throws WrongWords {
            return execution.print(this);
        }
    }

    record Status(PrinterWord printer) implements Request {
        @Override
        public Answer doneBy(Execution execution) throws WrongWords {
            return execution.status(this);
        }
    }

    record Scan(PortWord port, Duration timeout) implements Request {
        @Override
        public Answer doneBy(Execution execution) {
            return execution.scan(this);
        }
    }

    /** A machine that is played. */
    enum Machine {
        READER,
        PRINTER,
        SCANNER,
        CARD
    }

    /**
     * @param link where a serial machine's port shall be found
     * @param slot of the virtual PC/SC reader, for a card
     */
    record Emulate(Machine machine, Optional<Path> link, int slot, boolean atLineSpeed) implements Request {
        @Override
        public Answer doneBy(Execution execution) throws WrongWords {
            return execution.emulate(this);
        }
    }

    /**
     * Does {@code traced} and writes down what passes the line.
     *
     * @param to a file that is not there yet
     */
    record Trace(Request traced, Path to, String device, String firmware) implements Request {
        @Override
        public Answer doneBy(Execution execution) throws WrongWords {
            return execution.trace(this);
        }
    }
}
