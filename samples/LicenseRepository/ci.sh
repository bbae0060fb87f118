#!/usr/bin/env bash
# What must hold before a change to our licenses is merged. Needs bash, git and the tool; works from any directory.
#
#   ./ci.sh                      all of it
#   ./ci.sh validate test        these steps alone: validate, fmt, lint, test, breaking
#
#   POLICYSDK                    the tool's command, several words if need be (default: policysdk)
#   POLICY_BASE                  what the change is compared with (default: origin/main)
#   POLICY_RIGHTS_APPROVED       "true" once legal has agreed that rights change; anything else stops the merge
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

read -r -a tool <<<"${POLICYSDK:-policysdk}"
base=${POLICY_BASE:-origin/main}

# `command`, since the tool has the name of this function.
policysdk() { command "${tool[@]}" "$@"; }

breaking() {
    local code=0
    policysdk breaking --policy . --against "git:$base" || code=$?
    if [ "$code" -eq 1 ] && [ "${POLICY_RIGHTS_APPROVED:-}" = true ]; then
        echo "Rights change, and legal has agreed."
    else
        return "$code"
    fi
}

step() {
    case $1 in
        validate) policysdk validate . ;;
        fmt) policysdk fmt --check . ;;
        lint) policysdk lint . ;;
        test) policysdk test . --coverage --threshold 100 ;;
        breaking) breaking ;;
        *) echo "ci.sh: there is no step '$1'" >&2; return 64 ;;
    esac
}

[ $# -gt 0 ] || set -- validate fmt lint test breaking

# Every step runs, so that one push shows everything that is wrong; the first failure is the result.
result=0
for name in "$@"; do
    echo "== $name"
    code=0
    step "$name" || code=$?
    [ "$result" -ne 0 ] || result=$code
done
exit "$result"
