/// Benchmarks that anyone can run, each printing its figures as ratios against a reference measured in the same run on
/// the same server. README names the commands. None of them is a test: the suite never times anything.
@NullMarked
package io.lodekey.bench;

import org.jspecify.annotations.NullMarked;
