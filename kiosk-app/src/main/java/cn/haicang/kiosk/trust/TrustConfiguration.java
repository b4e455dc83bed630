package cn.haicang.kiosk.trust;

import cn.haicang.kiosk.store.DataFolder;
import java.time.Clock;
import java.util.ServiceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrustConfiguration {
    /** A store that is wanted and not there stops the start: other keys would be another installation. */
    @Bean
    TerminalKeyStore terminalKeyStore(DataFolder folder, KeySettings settings) {
        if (settings.store().equals(KeySettings.FILES)) {
            return new TerminalKeys(folder);
        }
        return ServiceLoader.load(TerminalKeyStore.Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(settings.store()))
                .findFirst()
                .map(provider -> provider.open(folder.path()))
                .orElseThrow(() -> new IllegalStateException(
                        "KEY_STORE_UNKNOWN nothing on the class path keeps keys by the name " + settings.store()));
    }

    @Bean
    KnownTime knownTime(Clock clock, Trust trust, TrustRepository repository) {
        return new KnownTime(clock, System::nanoTime, trust, repository);
    }
}
