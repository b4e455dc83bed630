package cn.haicang.proving.bench;

import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;

/** The least that anybody can do: waits for changes and says when a card came, by the clock that all processes share. */
final class BareWait {
    private BareWait() {}

    public static void main(String[] reader) throws CardException, NoSuchAlgorithmException {
        var terminals = TerminalFactory.getInstance("PC/SC", null).terminals();
        boolean present = terminals.getTerminal(reader[0]).isCardPresent();
        System.out.println("waiting");
        while (!System.out.checkError()) {
            terminals.waitForChange(500);
            boolean now = terminals.getTerminal(reader[0]).isCardPresent();
            if (now && !present) {
                System.out.println(System.nanoTime());
            }
            present = now;
        }
    }
}
