"""Completion for bash, which breaks words at `=` and has names with spaces to quote: click's own does neither."""

import os
from pathlib import Path
from typing import Any, ClassVar

from click.shell_completion import BashComplete, CompletionItem, split_arg_string

#: Marks the place of the cursor, so that a space before it is told from none.
_CURSOR = "\x01"

_SOURCE = r"""%(complete_func)s() {
    local type value word="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS=',' read -r type value; do
        case $type in
        dir) compopt -o dirnames ;;
        file) compopt -o default ;;
        plain)
            if [[ $value == *= ]]; then
                compopt -o nospace
            elif [[ $word != [\"\']* && $value == *[!A-Za-z0-9_,./-]* ]]; then
                printf -v value '%%q' "$value"
            fi
            COMPREPLY+=("$value")
            ;;
        esac
    done < <(env COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORD="$word" COMP_WORDBREAKS="$COMP_WORDBREAKS" \
        %(complete_var)s=bash_complete $1)
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class AmityBash(BashComplete):
    """Completes `actor=North Korea` as the one word that it is."""

    source_template: ClassVar[str] = _SOURCE

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one at the cursor, and what there is of that one."""
        words = split_arg_string(os.environ["COMP_LINE"] + _CURSOR)
        # A line may begin with assignments.
        start = next((n for n, word in enumerate(words) if Path(word).name == self.prog_name), 0)
        return words[start + 1 : -1], words[-1].removesuffix(_CURSOR)

    def get_completions(self, args: list[str], incomplete: str) -> "list[CompletionItem[str]]":
        """Return the completions, without the part that bash takes for words of their own."""
        items = super().get_completions(args, incomplete)
        quoted = os.environ.get("COMP_WORD", "").startswith(('"', "'"))
        if quoted or "=" not in incomplete or "=" not in os.environ.get("COMP_WORDBREAKS", ""):
            return items
        cut = incomplete.rindex("=") + 1
        return [_item(item.value[cut:], item) for item in items]


def _item(value: str, item: "CompletionItem[Any]") -> "CompletionItem[str]":
    return CompletionItem(value, type=item.type, help=item.help)
