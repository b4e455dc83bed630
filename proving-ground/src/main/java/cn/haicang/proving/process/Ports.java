package cn.haicang.proving.process;

/**
 * Where a house listens, on the loopback; 0 stands for any.
 *
 * @param kiosk the terminal's screen
 * @param centre the people's console
 * @param wire what terminals call
 * @param workbench the page beside the terminal
 * @param cable the terminal's end of its network cable
 */
public record Ports(int kiosk, int centre, int wire, int workbench, int cable) {
    public static final Ports ANY = new Ports(0, 0, 0, 0, 0);
}
