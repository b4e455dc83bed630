package cn.haicang.kiosk.shell;

import cn.haicang.protocol.LocalizedText;
import java.util.Optional;

/** Where a visit begins. */
public interface Entrance {
    /** What stands on the glass while nobody is there. */
    Screen first(Stage stage);

    /** What the terminal can do for somebody. */
    Screen home(Stage stage);

    /** How the terminal is, for a screen on which no matter has been begun. */
    Standing standing();

    /** Where this terminal stands, once the centre has said so. */
    Optional<LocalizedText> site();
}
