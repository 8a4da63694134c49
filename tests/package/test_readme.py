"""What README.md shows is what happens."""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("KERNELC", ROOT / "build" / "bin" / "kernelc")).resolve()
README = (ROOT / "README.md").read_text()


def block(language):
    return re.search(rf"```{language}\n(.*?)```", README, re.S).group(1)


def test_the_example_gives_the_text_that_is_shown(tmp_path):
    (tmp_path / "scale.pyx").write_text(block("cython"))
    subprocess.run([PROGRAM, "scale.pyx"], cwd=tmp_path, check=True)
    assert block("cpp") in (tmp_path / "scale.cpp").read_text()


def test_the_example_runs(tmp_path):
    (tmp_path / "scale.pyx").write_text(block("cython"))
    subprocess.run([PROGRAM, "build", "scale.pyx", "--python", sys.executable], cwd=tmp_path, check=True)
    command, expected = re.search(r'python3 -c "(.*?)" +# (.*)', README).groups()
    done = subprocess.run([sys.executable, "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected


def test_every_file_that_is_named_is_there():
    for target in re.findall(r"\[[^\]]*\]\(([\w./-]+)\)", re.sub(r"```.*?```", "", README, flags=re.S)):
        assert (ROOT / target).exists(), target


def test_every_option_is_known_to_the_program():
    help_text = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
    for option in re.findall(r"`(--[a-z-]+|-[A-Zo]) ", README):
        assert option in help_text, option
