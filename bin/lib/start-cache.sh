# shellcheck shell=bash
# Sourced after jdk25.sh: the JVM's ahead-of-time cache (JEP 514), trained where it will run. The name of a cache holds
# what it was made from and its own check sum: a damaged one could end the JVM, so it is never used.

# The sound cache for these jars, if there is one.
find_cache() {
    local folder=$1 made_from=$2 cache
    for cache in "$folder/$made_from"-*.aot; do
        [ -r "$cache" ] || continue
        if [ "$cache" = "$folder/$made_from-$(cksum <"$cache" | tr ' ' -).aot" ]; then
            printf '%s\n' "$cache"
            return 0
        fi
        rm -f "$cache" 2>/dev/null || true
    done
    return 1
}

# Trains one by running what follows. Whoever comes second meanwhile starts without, and so does everybody where nothing
# may be written.
train_cache() {
    local folder=$1 made_from=$2 new
    shift 2
    mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] || return 0
    exec 9>"$folder/lock"
    if flock -n 9 && ! find_cache "$folder" "$made_from" >/dev/null; then
        echo "Preparing quick starts, once …" >&2
        rm -f "$folder"/*.aot "$folder"/new.*
        new=$folder/new.$$
        if "$1" "-XX:AOTCacheOutput=$new" -XX:-AOTClassLinking "${@:2}" </dev/null >/dev/null 2>&1 && [ -s "$new" ]; then
            mv "$new" "$folder/$made_from-$(cksum <"$new" | tr ' ' -).aot"
        fi
    fi
    exec 9>&-
}
