/// Tests of tables and shapes. Those that need a toolkit run on JavaFX's own headless platform.
@org.jspecify.annotations.NullMarked
package io.lodekey.desktop.table;
