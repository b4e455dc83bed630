package cn.haicang.console.people;

/** The people's port would be plain HTTP on an address that others reach. */
class PlainPortRefused extends RuntimeException {
    static final String SENTENCE = "The console doesn't speak plain HTTP beyond this machine: set server.address to a"
            + " loopback address, or give it a certificate with server.ssl.*.";

    private static final long serialVersionUID = 1L;

    PlainPortRefused() {
        super(SENTENCE);
    }
}
