# shellcheck shell=bash
# Sourced by the commands beside it: finds a JDK 25 and exports JAVA_HOME, or says in one sentence what to install.
# The JDK on the PATH may be any other; Maven on the PATH is enough.

is_jdk25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        local release
        IFS= read -r -d '' release <"$1/release" || true # no process of its own: this stands before every command
        [[ $'\n'$release =~ $'\n'JAVA_VERSION=\"25([.+-]|\") ]]
    else
        "$1/bin/java" -version 2>&1 | grep -Eq 'version "25([.+-]|")'
    fi
}

jdk_on_the_path() {
    local found
    found=$(command -v javac) || return 0
    dirname "$(dirname "$(readlink -f "$found")")"
}

jdk_places() {
    printf '%s\n' "${JDK_25:-}" "${JAVA_HOME_25_X64:-}"
    jdk_on_the_path
    printf '%s\n' /usr/lib/jvm/* /opt/* /opt/*/* /usr/local/*jdk* /usr/local/lib/jvm/* /usr/java/*
    [ -n "${HOME:-}" ] && printf '%s\n' "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.gradle/jdks/* \
        "$HOME"/.jenv/versions/* "$HOME"/jdk* "$HOME"/opt/*jdk*
    return 0
}

find_jdk25() {
    local place
    if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then
        return 0
    fi
    while IFS= read -r place; do
        if [ -n "$place" ] && is_jdk25 "$place"; then
            JAVA_HOME=$place
            return 0
        fi
    done < <(jdk_places)
    return 1
}

if ! find_jdk25; then
    echo "Haicang Kiosk needs a JDK 25: install one (Eclipse Temurin 25, say) under /usr/lib/jvm, or set JAVA_HOME to it." >&2
    exit 1
fi
export JAVA_HOME
# Maven's own libraries use what JDK 25 warns of; the warning is not about this project.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
export PATH="$JAVA_HOME/bin:$PATH"
