# Cleans up after the process at the other end of standard input, when that input ends. Plain POSIX sh.
# Orders, one on a line: watch PID, forget PID, tidy DIRECTORY (the positional parameters hold the directories).

trap '' INT TERM HUP
pids=' '
set --

while read -r order what; do
    case $order in
    watch) pids="$pids$what " ;;
    forget)
        case $pids in
        *" $what "*) pids="${pids%% $what *} ${pids#* $what }" ;;
        esac
        ;;
    tidy) set -- "$@" "$what" ;;
    esac
done

# The watched and all below them, from one look at the process table. Where there is no ps or awk, the watched alone.
below=$(ps -A -o pid= -o ppid= 2>/dev/null | awk -v watched="$pids" '
    { parent[$1] = $2 }
    END {
        n = split(watched, roots, " ")
        for (i = 1; i <= n; i++) if (roots[i] in parent) keep[roots[i]] = 1
        do {
            more = 0
            for (pid in parent) if (!(pid in keep) && (parent[pid] in keep)) { keep[pid] = 1; more = 1 }
        } while (more)
        for (pid in keep) print pid
    }' 2>/dev/null) || below=
[ -n "$below" ] && pids=$below

alive() {
    for pid in $pids; do
        kill -0 "$pid" 2>/dev/null && return 0
    done
    return 1
}

for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
tries=0
while [ $tries -lt 20 ] && alive; do
    sleep 0.1
    tries=$((tries + 1))
done
for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done

for directory; do rm -rf -- "$directory"; done
