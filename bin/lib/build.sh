# shellcheck shell=bash
# Sourced after jdk25.sh: builds the jars if they are missing or a source is newer than the last build.

built_mark() {
    printf '%s/target/built\n' "$1"
}

needs_build() {
    local house=$1 mark
    mark=$(built_mark "$house")
    [ -e "$mark" ] || return 0
    for room in terminal-protocol device-drivers kiosk-app admin-console proving-ground; do
        compgen -G "$house/$room/target/$room-*.jar" >/dev/null || return 0
    done
    # What the Vaadin plugin writes into src/main/frontend is no source.
    [ -n "$(find "$house"/pom.xml "$house"/*/pom.xml "$house"/*/src/main \
        -path '*/src/main/frontend' -prune -o -type f -newer "$mark" -print -quit)" ]
}

build_if_needed() {
    local house=$1
    if ! needs_build "$house"; then
        return 0
    fi
    if ! command -v mvn >/dev/null; then
        echo "Maven is missing: apt-get install maven" >&2
        exit 1
    fi
    echo "Building what is missing (the first time Maven fetches what it needs; some minutes) …" >&2
    mkdir -p "$house/target"
    touch "$house/target/building"
    (cd "$house" && mvn -B -q -ntp -DskipTests package) >&2
    mv "$house/target/building" "$(built_mark "$house")"
}
