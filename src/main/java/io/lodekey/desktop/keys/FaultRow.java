package io.lodekey.desktop.keys;

import io.lodekey.monitor.Why;

/// One row of the Not conforming tab.
///
/// @param key the name as printed
/// @param family the label of the family it belongs to or begins like, or `–`
/// @param why the fault
/// @param whyWord the fault for people
/// @param detail what was found and what the rule wants
record FaultRow(String key, String family, Why why, String whyWord, String detail) {}
