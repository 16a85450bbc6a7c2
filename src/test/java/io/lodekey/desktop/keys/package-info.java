/// Tests of the Keys view: its controller with a made-up scan and no toolkit, its nodes on JavaFX's own headless
/// platform, and all of it once on the sample server.
@org.jspecify.annotations.NullMarked
package io.lodekey.desktop.keys;
