package cn.haicang.kiosk.outbox;

/** Nothing is appended to this chain any more; announced after it was stored. */
public record ChainEnded(Chain chain) {}
