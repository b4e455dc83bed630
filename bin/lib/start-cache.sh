# shellcheck shell=bash
# Sourced after jdk25.sh: the JVM's ahead-of-time cache (JEP 514), trained where it will run. The name of a cache holds
# the check sums of the jars that it was made from, and its own: a damaged one could end the JVM, so it is never used.

# Finds the sound cache for these jars: its name in cache, or nothing; how such a name begins, in wanted. One cksum for all: each process that a
# start has to wait for costs as much as a tenth of the JVM.
find_cache() {
    local folder=$1 sum size file made_from='' found=''
    shift
    cache=''
    for found in "$folder"/*.aot; do
        break
    done
    while read -r sum size file; do
        case $file in
            *.aot) [ "$file" != "$folder/$made_from$sum-$size.aot" ] || cache=$file ;;
            *) made_from+=$sum- ;;
        esac
    done < <(cksum "$@" "$found" 2>/dev/null)
    wanted=$folder/$made_from
}

# Trains one by running what follows the folder and a --. Whoever comes second meanwhile starts without, and so does
# everybody where nothing may be written.
train_cache() {
    local folder=$1 new sum size
    shift
    mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] || return 0
    exec 9>"$folder/lock"
    if flock -n 9; then
        echo "Preparing quick starts, once …" >&2
        rm -f "$folder"/*.aot "$folder"/new.*
        new=$folder/new.$$
        if "$1" "-XX:AOTCacheOutput=$new" "${@:2}" </dev/null >/dev/null 2>&1 && [ -s "$new" ]; then
            read -r sum size < <(cksum <"$new")
            mv "$new" "$wanted$sum-$size.aot"
            cache=$wanted$sum-$size.aot
        fi
    fi
    exec 9>&-
}
