package cn.haicang.devices.camera;

import cn.haicang.devices.ReasonCode;

/** What became of one picture. */
public sealed interface CaptureResult {
    record Captured(PageImage page) implements CaptureResult {}

    /** The picture is even from edge to edge: nothing lies under the camera, or its lens is covered. */
    record NoDocument() implements CaptureResult {}

    /** What came is no whole JPEG picture. */
    record Unreadable() implements CaptureResult {}

    /** More bytes or more pixels than any page needs; it was not decoded. */
    record TooLarge() implements CaptureResult {}

    record CameraLost(ReasonCode reason) implements CaptureResult {}
}
