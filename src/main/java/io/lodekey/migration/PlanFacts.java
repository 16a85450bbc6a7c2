package io.lodekey.migration;

import io.lodekey.redis.OwnTraffic;
import java.time.Duration;

/// What a planning walk saw apart from the rows of the plan.
///
/// @param scanned keys that were there and could be looked at
/// @param conforming keys whose name has the new form
/// @param own keys of Lodekey itself
/// @param withoutRule keys whose name is old and for which there is no new one
/// @param unknown keys whose name says nothing to the schema, or is malformed
/// @param notPermitted keys that the user may not look at
/// @param crossSlot candidates whose new name has another slot; 0 where the server is no Cluster
/// @param expiryUnseen whether some expiry could not be read
/// @param lookups what planning added to the server's hits and misses
public record PlanFacts(
        long scanned,
        long conforming,
        long own,
        long withoutRule,
        long unknown,
        long notPermitted,
        long crossSlot,
        boolean expiryUnseen,
        OwnTraffic lookups,
        Duration took) {}
