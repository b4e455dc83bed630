package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedIdCard;

/** One card of the drawer: how it looks, and what is in its chip. */
record BenchCard(BenchState.Drawing drawing, Chip chip) {
    String id() {
        return drawing.id();
    }

    /** What a card answers a reader with; it also says which reader it is held to. */
    sealed interface Chip {
        /** Held over the reader of ID cards. */
        record Contactless(EmulatedIdCard card) implements Chip {}

        /** Put into the slot for social security cards. */
        record Contact(EmulatedCard card) implements Chip {}
    }
}
