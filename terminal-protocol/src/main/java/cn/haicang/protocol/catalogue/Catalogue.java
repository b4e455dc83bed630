package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.form.District;
import java.util.List;
import java.util.Optional;

/**
 * All that terminals may offer; signed, immutable, the same for all, named by the SHA-256 of its JWS.
 *
 * @param number rising, for people
 */
public record Catalogue(int number, District district, List<ServiceItem> services) {
    public Catalogue {
        services = List.copyOf(services);
    }

    public Optional<ServiceItem> service(ServiceCode code) {
        return services.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
