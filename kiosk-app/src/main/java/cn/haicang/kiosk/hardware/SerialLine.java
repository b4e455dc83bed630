package cn.haicang.kiosk.hardware;

import java.util.Optional;

/** A serial device as it stands in the settings, {@code /dev/ttyUSB0@115200}. */
record SerialLine(String port, int baud) {
    /**
     * Empty for a device that the terminal does not have.
     *
     * @throws IllegalArgumentException if the text is no such line
     */
    static Optional<SerialLine> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || !text.substring(at + 1).matches("[1-9]\\d{2,6}")) {
            throw new IllegalArgumentException("a serial device is given as port@baud");
        }
        return Optional.of(new SerialLine(text.substring(0, at), Integer.parseInt(text, at + 1, text.length(), 10)));
    }
}
