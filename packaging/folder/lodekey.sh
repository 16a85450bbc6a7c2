#!/bin/sh
# Starts Lodekey with a Java 25 found by JAVA_HOME, PATH or the usual install folders.
# JAVA_OPTS come last, so that they override everything set here.
set -u

self=$0
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
home=$(cd "$(dirname "$self")/.." && pwd -P)

# The release file spares starting a JVM only to ask for its version.
is_25() {
    [ -x "$1/bin/java" ] || return 1
    if [ -f "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
    fi
    [ -n "$version" ] && [ "$version" -ge 25 ] 2>/dev/null
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && is_25 "$JAVA_HOME"; then
        echo "$JAVA_HOME/bin/java"
        return
    fi
    on_path=$(command -v java 2>/dev/null)
    if [ -n "$on_path" ]; then
        real=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        folder=$(dirname "$(dirname "$real")")
        if is_25 "$folder"; then
            echo "$real"
            return
        fi
    fi
    for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_25 "$folder"; then
            echo "$folder/bin/java"
            return
        fi
    done
}

java=$(find_java)
if [ -z "$java" ]; then
    echo "Lodekey needs Java 25 or later and found none by JAVA_HOME, on PATH or in the usual install folders; install a JDK 25 or set JAVA_HOME to one." >&2
    exit 2
fi

# A command ends before the second compiler pays for itself: on two cores it takes time from the server that is scanned.
[ $# -gt 0 ] && compiler=-XX:TieredStopAtLevel=1 || compiler=-XX:+TieredCompilation

# shellcheck disable=SC2086 # JAVA_OPTS is a list of options
exec "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$compiler" \
    -cp "$home/lib/*" ${JAVA_OPTS:-} io.lodekey.Lodekey "$@"
