package cn.haicang.devices.camera;

import cn.haicang.devices.Deadline;

/** Where pictures come from. */
public interface ImageSource {
    /** More than a camera's largest picture: 16 megapixels as JPEG at its best quality. */
    int MOST_BYTES = 16 << 20;

    /**
     * Takes one picture.
     *
     * @return a JPEG picture as the camera gives it; of one larger than {@link #MOST_BYTES} its first bytes, one more
     * @throws cn.haicang.devices.DeviceLost if the camera is gone or gives none in time
     */
    byte[] frame(Deadline deadline);

    /** @throws cn.haicang.devices.DeviceLost if the camera is not there; takes no picture */
    void requirePresent();
}
