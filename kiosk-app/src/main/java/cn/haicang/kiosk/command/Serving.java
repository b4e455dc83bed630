package cn.haicang.kiosk.command;

import cn.haicang.kiosk.session.Occupancy;
import org.springframework.stereotype.Component;

/** Whether a resident is being served, for those commands that would interrupt. */
interface Serving {
    boolean now();

    /** How many sessions have begun since the start. */
    long begun();

    /** @param free called at the end of each session; returns at once */
    void whenFree(Runnable free);

    /** As the sessions at the screen tell it. */
    @Component
    class AtTheScreen implements Serving {
        private final Occupancy occupancy;

        AtTheScreen(Occupancy occupancy) {
            this.occupancy = occupancy;
        }

        @Override
        public boolean now() {
            return occupancy.serving();
        }

        @Override
        public long begun() {
            return occupancy.begun();
        }

        @Override
        public void whenFree(Runnable free) {
            occupancy.whenFree(free);
        }
    }
}
