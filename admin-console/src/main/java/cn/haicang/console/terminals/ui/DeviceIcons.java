package cn.haicang.console.terminals.ui;

import cn.haicang.console.terminals.DevicePlace;
import cn.haicang.console.terminals.DeviceWord;
import cn.haicang.protocol.health.DeviceReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The six places as small drawings: quiet when ready, marked when not, faint when only last known, a dash when empty. */
final class DeviceIcons {
    private DeviceIcons() {}

    /** What stands in each place. */
    static Map<DevicePlace, DeviceReport> places(List<DeviceReport> devices) {
        var places = new EnumMap<DevicePlace, DeviceReport>(DevicePlace.class);
        devices.forEach(
                device -> DevicePlace.of(device.device()).ifPresent(place -> places.putIfAbsent(place, device)));
        return places;
    }

    /** @param current false if this is only what was last known */
    static String svg(List<DeviceReport> devices, boolean current) {
        var places = places(devices);
        var drawn = new StringBuilder();
        for (var place : DevicePlace.values()) {
            var report = places.get(place);
            drawn.append(
                    report == null
                            ? "<svg class=\"dv none\" aria-hidden=\"true\"><use href=\"icons.svg#m-dash\"></use></svg>"
                            : fitted(place, DeviceWord.of(report.state()), current));
        }
        return drawn.toString();
    }

    private static String fitted(DevicePlace place, DeviceWord word, boolean current) {
        var tone = current ? word.mark().tone() : "last-known";
        var icon = "<svg class=\"dv " + tone + "\" aria-hidden=\"true\"><use href=\"icons.svg#d-" + place.icon()
                + "\"></use></svg>";
        boolean marked = current && word != DeviceWord.READY && word != DeviceWord.BUSY;
        return "<span class=\"dvs\">" + icon + (marked ? word.mark().svg() : "") + "</span>";
    }
}
