#!/bin/sh
# Gives the readers of logs and of crash reports a million broken inputs (or as many as the argument says); the seed to replay a failure is printed. Every prefix of every sample, too.
set -eu
cd "$(dirname "$0")/../../.."
exec mvn -o -q -pl harness/core test -Dtest=LogFuzzTest,CrashFuzzTest -DargLine="-Dfuzz.step=1 -Dfuzz.runs=${1:-1000000} ${2:+-Dfuzz.seed=$2}"
