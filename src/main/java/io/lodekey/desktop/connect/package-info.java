/// Where a person chooses the server: profiles, their form, the test of a connection, and the sample server.
///
/// Decisions:
/// - There is no 'save': what is valid is kept when its field is left, because a profile that can be tested and
///   connected but is gone tomorrow surprises more than one that is kept.
/// - A password is remembered until Lodekey ends and no longer. An address that is pasted with a password in it loses
///   the password at once to the password field.
/// - The test asks what every view asks, with the very commands, so that a missing right is found by being refused
///   and named by the rule that the refusal names.
@NullMarked
package io.lodekey.desktop.connect;

import org.jspecify.annotations.NullMarked;
