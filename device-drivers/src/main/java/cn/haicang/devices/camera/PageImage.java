package cn.haicang.devices.camera;

/** An upright page as a JPEG picture, in memory only. It may show who somebody is, so it is never logged. */
public final class PageImage {
    private final byte[] jpeg;
    private final double turned;

    PageImage(byte[] jpeg, double turned) {
        this.jpeg = jpeg.clone();
        this.turned = turned;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** By how many degrees the page lay askew, clockwise above zero. */
    public double turned() {
        return turned;
    }

    @Override
    public String toString() {
        return "PageImage[hidden]";
    }
}
