package cn.haicang.console.wire;

/** What the registry says about the holder of a certificate, at this moment. */
public sealed interface Standing {
    record Known(Caller caller) implements Standing {}

    record Revoked() implements Standing {}

    record Unknown() implements Standing {}
}
