package cn.haicang.console.catalogue;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.catalogue.Catalogue;

/** @param hash of the JWS in compact form: its name for ever */
public record SignedCatalogue(Sha256 hash, String jws, Catalogue catalogue) {}
