package cn.haicang.kiosk.shell;

import cn.haicang.protocol.LocalizedText;
import java.util.Optional;

/** Where a visit begins. */
public interface Entrance {
    /** What stands on the glass while nobody is there. */
    Screen first(Stage stage);

    /** What the terminal can do for somebody. */
    Screen home(Stage stage);

    /** Where this terminal stands, once the centre has said so. */
    Optional<LocalizedText> site();
}
