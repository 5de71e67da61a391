#!/bin/sh
# Reads a capture of 1 GB (or as many MB as the argument says) beside grep and wc, all on the same file in the same run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
size=${1:-1024}
cd "$here/../../.."
mvn -o -q -pl harness/cli -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$work/cp"
classes=harness/cli/target/relaunch-cli-0.1.0.jar:$(cat "$work/cp")
javac -proc:none -nowarn -d "$work/classes" -cp "$classes" "$here"/*.java
bench() { java -Xmx256m -XX:+UseSerialGC -cp "$work/classes:$classes" "$@"; }

# As ./relaunch starts it, but for the heap, which is to be enough.
command="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:SharedArchiveFile=$work/classes.jsa -Xmx256m
    -cp $classes dev.relaunch.cli.Main read"

bench dev.relaunch.cli.ReadBench sample "$work/log" "$size"
bench dev.relaunch.cli.ReadBench patterns >"$work/patterns"
bench dev.relaunch.cli.ReadBench literals >"$work/literals"
head -100 "$work/log" | java -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$work/classes.jsa" -Xlog:disable \
    -cp "$classes" dev.relaunch.cli.Main read - >/dev/null
lines=$(wc -l <"$work/log")
echo "$size MB, $lines lines, $(($(wc -c <"$work/log") / lines)) bytes each"

timed() {
    label=$1
    shift
    /usr/bin/time -f "$label wall %e s  cpu %U + %S s  memory %M kB" "$@" >"$work/out"
}
for round in 1 2 3; do
    echo "round $round"
    timed "  wc -l, the floor                   " taskset -c 0 wc -l "$work/log"
    timed "  grep -cE, the patterns,   one core " env LC_ALL=C taskset -c 0 grep -cE -f "$work/patterns" "$work/log"
    timed "  grep -cE, their literals, one core " env LC_ALL=C taskset -c 0 grep -cE -f "$work/literals" "$work/log"
    timed "  relaunch read, started,   one core " taskset -c 0 java $command "$work/log"
    timed "  relaunch read, started,   two cores" taskset -c 0,1 java $command "$work/log"
done
echo "within one Java process, with its second compiler, one core:"
taskset -c 0 java -Xmx256m -XX:+UseSerialGC -cp "$work/classes:$classes" dev.relaunch.cli.ReadBench "$work/log" 4
bench dev.relaunch.cli.LiveBench
