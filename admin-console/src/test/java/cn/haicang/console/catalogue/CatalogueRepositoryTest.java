package cn.haicang.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.store.StoreContract;
import cn.haicang.protocol.Sha256;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CatalogueRepositoryTest extends StoreContract {
    @Test
    void catalogues_are_found_by_hash_and_the_newest_by_number() {
        var catalogues = new CatalogueRepository(store.jdbc());
        assertThat(catalogues.newest()).isEmpty();
        store.write(() -> catalogues.add(2, Sha256.ofAscii("second"), "second", Instant.EPOCH));
        store.write(() -> catalogues.add(1, Sha256.ofAscii("first"), "first", Instant.EPOCH));

        assertThat(catalogues.newest()).contains("second");
        assertThat(catalogues.find(Sha256.ofAscii("first"))).contains("first");
        assertThat(catalogues.find(Sha256.ofAscii("third"))).isEmpty();
    }

    @Test
    void a_number_is_given_once() {
        var catalogues = new CatalogueRepository(store.jdbc());
        store.write(() -> catalogues.add(1, Sha256.ofAscii("first"), "first", Instant.EPOCH));

        assertThatThrownBy(() -> store.write(() -> catalogues.add(1, Sha256.ofAscii("other"), "other", Instant.EPOCH)))
                .isInstanceOf(DataAccessException.class);
    }
}
