package cn.haicang.devices.document;

/** What the print server calls a job; above zero. */
public record JobId(int value) {
    public JobId {
        if (value < 1) {
            throw new IllegalArgumentException("a job's number is above zero");
        }
    }
}
