#!/bin/sh
# What `make demo` shows: from reports to a graph, an answer and a page. The command to use is the first argument.
set -eu
chutoa=$1
if [ -t 1 ]; then bold='\033[1m' plain='\033[0m'; else bold='' plain=''; fi
say() { printf "\n$bold\$ %s$plain\n" "$*"; }

rm -rf demo
mkdir -p demo
say chutoa build samples/ --into demo/graph
"$chutoa" build samples/ --into demo/graph
say chutoa ask co-chairs demo/graph --evidence
"$chutoa" ask co-chairs demo/graph --evidence
say chutoa page demo/graph -o demo/page.html
"$chutoa" page demo/graph -o demo/page.html
printf '\nDone. Open demo/page.html in a browser; read demo/graph/ with any editor; ask on with: %s ask\n' "$chutoa"
