package cn.haicang.console.catalogue;

import cn.haicang.console.wire.Refusal;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@WireEndpoint
class CatalogueEndpoint {
    private final Catalogues catalogues;

    CatalogueEndpoint(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/catalogues/{sha256}")
    ResponseEntity<byte[]> catalogue(@PathVariable String sha256) {
        return catalogues
                .find(new Sha256(sha256))
                .map(found -> WireAnswer.immutable(found.jws()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "no such catalogue"));
    }
}
