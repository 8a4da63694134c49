"""Helpers for the test functions of a case."""
import contextlib


def kernelc_only(reason):
    """Marks a test that Cython does not pass: where the language of kernelc is better than its reference."""

    def mark(function):
        function.kernelc_only = reason
        return function

    return mark


@contextlib.contextmanager
def raises(exception, message):
    """The block raises exactly this exception with exactly this message."""
    try:
        yield
    except BaseException as error:  # noqa: B902 (a test may expect any of them)
        assert type(error) is exception and str(error) == message, f"{type(error).__name__}: {error}"
    else:
        raise AssertionError(f"no {exception.__name__}: {message}")
