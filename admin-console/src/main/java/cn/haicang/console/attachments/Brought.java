package cn.haicang.console.attachments;

/** What became of a sealed attachment that a person brought as a file. */
public enum Brought {
    TAKEN,
    /** Whichever way it came. */
    HERE_BEFORE,
    /** Of this terminal so much is here already that no envelope has named. */
    TOO_MANY,
    /** The network brings it at this very moment. */
    BUSY
}
