package cn.haicang.kiosk.catalogue;

/** From now on this is what the terminal offers. */
public record CatalogueActivated(ActiveCatalogue active) {}
