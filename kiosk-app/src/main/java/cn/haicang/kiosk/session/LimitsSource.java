package cn.haicang.kiosk.session;

/** Where a visit learns its limits. */
@FunctionalInterface
public interface LimitsSource {
    Limits limits();
}
