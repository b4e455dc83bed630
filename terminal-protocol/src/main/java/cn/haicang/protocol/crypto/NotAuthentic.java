package cn.haicang.protocol.crypto;

/** A signature that cannot be believed, or a sealed part that cannot be opened. Its message names the reason only. */
public final class NotAuthentic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAuthentic(String reason) {
        super(reason);
    }
}
