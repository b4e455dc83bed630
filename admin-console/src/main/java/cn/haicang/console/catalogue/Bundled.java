package cn.haicang.console.catalogue;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.District;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The services and the district that come with the centre. */
final class Bundled {
    private static final List<String> SERVICES = List.of("resident-medical-enrolment.json");
    private static final int DISTRICT_DIGITS = 6;
    private static final int STREET_DIGITS = 9;

    private Bundled() {}

    static List<ServiceItem> services() {
        return SERVICES.stream()
                .map(name -> WireJson.read(bytes(name), ServiceItem.class))
                .toList();
    }

    /** Codes of GB/T 2260 and its extensions: six digits the district, nine a street, twelve a community. */
    static District district() {
        var places = new String(bytes("district.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Place::of)
                .toList();
        var district = places.stream()
                .filter(place -> place.code().length() == DISTRICT_DIGITS)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("district.csv names no district"));
        var streets = places.stream()
                .filter(place -> place.code().length() == STREET_DIGITS)
                .map(street -> new District.Street(street.code(), street.name(), communities(street, places)))
                .toList();
        return new District(district.code(), district.name(), streets);
    }

    private static List<District.Community> communities(Place street, List<Place> places) {
        return places.stream()
                .filter(place ->
                        place.code().length() > STREET_DIGITS && place.code().startsWith(street.code()))
                .map(place -> new District.Community(place.code(), place.name()))
                .toList();
    }

    private static byte[] bytes(String name) {
        try (var in = Bundled.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the centre comes without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Place(String code, LocalizedText name) {
        static Place of(String line) {
            var cells = line.split(",", -1);
            if (cells.length != 4) {
                throw new IllegalStateException("district.csv: four cells in a line");
            }
            return new Place(cells[0], new LocalizedText(cells[1], cells[2], cells[3]));
        }
    }
}
