"""Changes modules at random, token by token and line by line, so that most of what comes out is nearly right."""
import re

TOKEN = re.compile(
    r"""(?P<string>[bBrRuUfF]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))"""
    r"""|(?P<comment>\#[^\n]*)|(?P<name>[A-Za-z_]\w*)|(?P<number>\d[\w.]*|\.\d\w*)|(?P<line>\n[ \t]*)|(?P<space>[ \t]+)"""
    r"""|(?P<operator>\*\*=?|//=?|<<=?|>>=?|[-+*/%@&|^!=<>]=|->|:=|\.\.\.|.)""", re.DOTALL | re.VERBOSE)


def tokens_of(text):
    return [(match.lastgroup, match.group()) for match in TOKEN.finditer(text)]


def text_of(tokens):
    return "".join(text for _, text in tokens)


class Mutator:
    """`pool` holds what tokens are replaced by: those of all modules, by their kind."""

    def __init__(self, random, modules):
        self.random = random
        self.lines = [line for text in modules for line in text.splitlines() if line.strip()]
        self.pool = {}
        for text in modules:
            for kind, token in tokens_of(text):
                self.pool.setdefault(kind, []).append(token)

    def mutated(self, text):
        for _ in range(self.random.choice((1, 1, 1, 2, 3))):
            change = self.random.choice((self.change_tokens, self.change_tokens, self.change_lines))
            text = change(text)
        return text

    def change_tokens(self, text):
        tokens = tokens_of(text)
        places = [i for i, (kind, _) in enumerate(tokens) if kind not in ("space", "comment")]
        if len(places) < 2:
            return text
        at, other = self.random.sample(places, 2)
        action = self.random.choice(("delete", "duplicate", "swap", "replace", "replace", "near"))
        if action == "delete":
            del tokens[at]
        elif action == "duplicate":
            tokens.insert(at, tokens[at])
        elif action == "swap":
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif action == "replace":
            kind = tokens[at][0]
            tokens[at] = (kind, self.random.choice(self.pool[kind]))
        else:
            same = [i for i in places if tokens[i][0] == tokens[at][0]]
            tokens[at] = tokens[self.random.choice(same)]
        return text_of(tokens)

    def change_lines(self, text):
        lines = text.split("\n")
        at, other = self.random.randrange(len(lines)), self.random.randrange(len(lines))
        action = self.random.choice(("delete", "duplicate", "swap", "indent", "dedent", "insert"))
        if action == "delete":
            del lines[at]
        elif action == "duplicate":
            lines.insert(other, lines[at])
        elif action == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif action == "indent":
            lines[at] = "    " + lines[at]
        elif action == "dedent":
            lines[at] = lines[at][4:]
        else:
            indentation = re.match(r"\s*", lines[at]).group()
            lines.insert(at, indentation + self.random.choice(self.lines).strip())
        return "\n".join(lines)
