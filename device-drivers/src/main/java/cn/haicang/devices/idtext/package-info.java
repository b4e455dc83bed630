/**
 * What the chip of an identity document says about its holder, and whether it can be true; shared by every reader. Faces:
 * {@link cn.haicang.devices.idtext.IdentityText} for the 256 bytes of a resident document, {@link
 * cn.haicang.devices.idtext.IdentityDraft} for whatever else tells the same items.
 */
@NullMarked
package cn.haicang.devices.idtext;

import org.jspecify.annotations.NullMarked;
