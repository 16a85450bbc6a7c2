/// Tests of the command palette: what it finds without a toolkit, its keys on JavaFX's own headless platform.
@org.jspecify.annotations.NullMarked
package io.lodekey.desktop.command;
