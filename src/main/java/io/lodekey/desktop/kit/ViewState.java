package io.lodekey.desktop.kit;

import java.util.Optional;

/// How a panel stands with its data.
public sealed interface ViewState {
    /// The content stays in place while first figures are awaited; what is read and how far is the view header's.
    record Loading() implements ViewState {}

    record Live() implements ViewState {}

    /// The content is shown, muted, for it is old.
    record Stale() implements ViewState {}

    /// @param icon 32 px
    record Empty(String icon, String sentence, Optional<Banner.Action> action) implements ViewState {}

    /// @param sentence what failed, where, why, what to do
    /// @param details what 'Copy details' copies; no secret is in it
    record Failed(String sentence, String details, Optional<Runnable> retry) implements ViewState {}

    /// @param rule the ACL rule that would turn it on, such as `+config|get`
    record Denied(String sentence, String rule) implements ViewState {}
}
