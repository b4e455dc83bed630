package cn.haicang.kiosk.store;

import java.util.Optional;

/** The disk takes no more what it took before, for this reason, or it does again. */
public record StoreHealthChanged(Optional<StoreFault> fault) {}
