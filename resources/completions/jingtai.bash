# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Completion for jingtai and jingtai-cli. Commands and options are what the program itself says of
# them by --help.

# The options of a command: its words are the arguments.
_jingtai_options() {
    "$@" --help 2>/dev/null | sed -n 's/^  \(-., \)\{0,1\}\(--[a-z][a-z0-9-]*\).*/\2/p'
}

# The options among them that take a value.
_jingtai_valued() {
    "$@" --help 2>/dev/null | sed -n 's/^  \(-., \)\{0,1\}\(--[a-z][a-z0-9-]*\) <.*/\2/p'
}

# "convert", "daemon check": the lines of the list of commands.
_jingtai_commands() {
    "$1" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z-]*\( [a-z][a-z-]*\)\{0,1\}\)   *[^ ].*/\1/p'
}

_jingtai_mirrors() {
    "$1" mirrors list --json 2>/dev/null | sed -n 's/^{"id":"\([^"]*\)".*/\1/p'
}

_jingtai_package_mirrors() {
    "$1" mirrors list --json 2>/dev/null \
        | sed -n 's/^{"id":"\([^"]*\)".*"kind":"packages".*/\1/p'
}

_jingtai_registries() {
    "$1" mirrors list --json 2>/dev/null | grep -o '"source":"[^"/]*' | cut -d '"' -f 4 | sort -u
}

_jingtai_values() { # PROGRAM OPTION
    case $2 in
    --as) printf '%s\n' text names docker nerdctl podman ctr crictl skopeo crane copy-to= ;;
    --distribution) printf '%s\n' debian ubuntu centos rhel rocky almalinux fedora opensuse ;;
    --level) printf '%s\n' reach image speed content ;;
    --proxy) printf '%s\n' system direct ;;
    --with | --mirror) _jingtai_mirrors "$1" ;;
    --leave | --upstream) _jingtai_registries "$1" ;;
    --catalog | --cafile | --socket | --pidfile) return 1 ;;
    esac
}

_jingtai() {
    local program=$1 cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    local -a command=("$program") words=()
    local word joined first
    # "--with=x" comes as three words.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    if [[ ${program##*/} == jingtai-cli ]]; then
        mapfile -t words < <(_jingtai_commands "$program")
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            joined="${command[*]:1} $word"
            joined=${joined# }
            # A word of a command, as long as some command begins so.
            if [[ " $(printf '|%s ' "${words[@]}")" == *"|$joined "* ]]; then
                command+=("$word")
            else
                break
            fi
        done
        joined=${command[*]:1}
        if [[ $cur != -* && $option != -* ]]; then
            for word in "${words[@]}"; do
                [[ -z $joined || $word == "$joined "* ]] || continue
                first=${word#"$joined"}
                first=${first# }
                COMPREPLY+=("${first%% *}")
            done
            if [[ ${#COMPREPLY[@]} -gt 0 ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$(printf '%s\n' "${COMPREPLY[@]}" | sort -u)" -- "$cur")
                return
            fi
        fi
    fi
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_jingtai_options "${command[@]}")" -- "$cur")
        return
    fi
    if [[ $option == --* ]] && _jingtai_valued "${command[@]}" | grep -qxe "$option"; then
        if word=$(_jingtai_values "$program" "$option"); then
            mapfile -t COMPREPLY < <(compgen -W "$word" -- "$cur")
            [[ ${COMPREPLY[*]} != *= ]] || compopt -o nospace 2>/dev/null
            return
        fi
    elif [[ ${command[*]:1} == "mirrors setup" ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_jingtai_package_mirrors "$program")" -- "$cur")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    compopt -o filenames 2>/dev/null
}

complete -F _jingtai jingtai jingtai-cli
