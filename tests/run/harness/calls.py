"""Calls that a case wants compared: a function's name and arguments, some of them from the matrix of inputs."""
from typing import NamedTuple

from .inputs import Input


class Call(NamedTuple):
    function: str
    arguments: tuple
    keywords: dict

    def __str__(self):
        shown = [repr(a) if not is_varied(a) else "*" for a in self.arguments]
        shown += [f"{name}={value!r}" if not is_varied(value) else f"{name}=*" for name, value in self.keywords.items()]
        return f"{self.function}({', '.join(shown)})"


class Site(NamedTuple):
    """One concrete call: each argument is an input."""
    label: str
    arguments: list
    keywords: dict


def call(function, *arguments, **keywords):
    """A call of module.function; an argument that is a list of inputs stands for each of them in turn."""
    return Call(function, arguments, keywords)


def is_varied(argument):
    return isinstance(argument, list) and bool(argument) and isinstance(argument[0], Input)


def sites(one):
    """One argument varies at a time, the others being plain; then all that know a variant take it together."""
    places = list(range(len(one.arguments))) + list(one.keywords)
    choices = {place: choices_at(one, place) for place in places}
    found = [site(one, choices, {})]
    for place in places:
        for choice in choices[place][1:]:
            found.append(site(one, choices, {place: choice}))
    if sum(len(options) > 1 for options in choices.values()) > 1:
        for label in dict.fromkeys(choice.label for options in choices.values() for choice in options[1:]):
            same = {place: choice for place, options in choices.items() for choice in options if choice.label == label}
            if len(same) > 1:
                found.append(site(one, choices, same))
    return found


def choices_at(one, place):
    argument = one.arguments[place] if isinstance(place, int) else one.keywords[place]
    return argument if is_varied(argument) else [Input("", lambda: argument)]


def site(one, choices, chosen):
    picked = {place: chosen.get(place, options[0]) for place, options in choices.items()}
    label = ", ".join(f"{place if isinstance(place, str) else f'argument {place + 1}'}: {choice.label}"
                      for place, choice in chosen.items()) or "plain"
    arguments = [picked[place] for place in range(len(one.arguments))]
    return Site(label, arguments, {name: picked[name] for name in one.keywords})
