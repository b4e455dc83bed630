package cn.haicang.devices.cli;

/**
 * A serial port as it is typed: {@code PORT[@BAUD]}.
 *
 * @param baud bits per second
 */
record PortWord(String port, int baud) {
    private static final int SLOWEST = 50;
    private static final int FASTEST = 4_000_000;

    static PortWord parse(String word, int usualBaud) throws WrongWords {
        int at = word.lastIndexOf('@');
        // Names under /dev/serial/by-id are made of what a device says about itself, and that may hold the same sign.
        if (at < 0 || word.indexOf('/', at) > 0) {
            return named(word, usualBaud);
        }
        return named(word.substring(0, at), baud(word.substring(at + 1)));
    }

    private static PortWord named(String port, int baud) throws WrongWords {
        if (port.isBlank()) {
            throw new WrongWords("A port is missing, such as /dev/ttyUSB0 or /dev/ttyUSB0@9600.");
        }
        return new PortWord(port, baud);
    }

    private static int baud(String digits) throws WrongWords {
        int baud = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
        if (baud < SLOWEST || baud > FASTEST) {
            throw new WrongWords("After the @ of a port stands its rate in bits per second, such as 115200.");
        }
        return baud;
    }
}
