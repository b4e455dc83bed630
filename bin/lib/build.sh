# shellcheck shell=bash
# Sourced after jdk25.sh: builds the jars if they are missing or a source is newer than the last build.

rooms() {
    printf '%s\n' terminal-protocol device-drivers kiosk-app admin-console proving-ground
}

# Whether a source of these rooms is newer than the mark, or there is no such mark.
is_older() {
    local mark=$1 house=$2
    shift 2
    [ -e "$mark" ] || return 0
    # What the Vaadin plugin writes into src/main/frontend is no source.
    [ -n "$(find "$house/pom.xml" "${@/%//pom.xml}" "${@/%//src/main}" \
        -path '*/src/main/frontend' -prune -o -type f -newer "$mark" -print -quit)" ]
}

has_jars() {
    local room
    for room in "$@"; do
        compgen -G "$room/target/${room##*/}-*.jar" >/dev/null || return 1
    done
}

# A room alone may have been built alone, with the house, or by hand.
needs_build() {
    local house=$1
    shift
    has_jars "$@" || return 0
    is_older "$house/target/built" "$house" "$@" || return 1
    [ $# -eq 1 ] || return 0
    local mark
    for mark in "$1/target/built" "$1/target/${1##*/}"-*.jar; do
        is_older "$mark" "$house" "$1" || return 1
    done
}

run_maven() {
    local house=$1
    shift
    if ! command -v mvn >/dev/null; then
        echo "Maven is missing: apt-get install maven" >&2
        exit 1
    fi
    echo "Building what is missing (the first time Maven fetches what it needs; some minutes) …" >&2
    (cd "$house" && mvn -B -q -ntp -DskipTests "$@" package) >&2
}

# Builds the house, or one room of it that needs no other.
build_if_needed() {
    local house=$1 room=${2:-} place wanted=()
    if [ -n "$room" ]; then
        wanted=("$house/$room")
    else
        mapfile -t wanted < <(rooms | sed "s|^|$house/|")
    fi
    needs_build "$house" "${wanted[@]}" || return 0
    place=$house${room:+/$room}/target
    mkdir -p "$place"
    # Two first starts at once would build into the same folder.
    exec 8>"$place/build.lock"
    flock 8
    if needs_build "$house" "${wanted[@]}"; then
        touch "$place/building"
        run_maven "$house" ${room:+-pl "$room"}
        mv "$place/building" "$place/built"
    fi
    exec 8>&-
}
