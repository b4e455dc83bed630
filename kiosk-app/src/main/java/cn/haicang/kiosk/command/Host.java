package cn.haicang.kiosk.command;

/** What is done to the machine rather than to the application. Each returns within its deadline and throws nothing. */
public interface Host {
    /** Ends this process in good order; whoever watches over it starts it again. */
    Outcome restartApplication();

    Outcome reboot();

    /** A PNG of what stands on the screen, as the file of the outcome. */
    Outcome screenshot();

    /** Another one after each start of the machine; blank if that cannot be known. */
    String boot();
}
