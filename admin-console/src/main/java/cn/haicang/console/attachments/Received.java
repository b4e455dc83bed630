package cn.haicang.console.attachments;

/** How much of an attachment is here; complete only if its hash is right. */
record Received(long bytes, boolean complete) {
    static final Received NOTHING = new Received(0, false);
}
