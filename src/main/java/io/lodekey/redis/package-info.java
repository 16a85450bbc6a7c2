/// Everything that goes to a Redis server and comes back.
@NullMarked
package io.lodekey.redis;

import org.jspecify.annotations.NullMarked;
