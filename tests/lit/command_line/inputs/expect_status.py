"""expect_status.py STATUS COMMAND...: runs the command; fails unless it ends with exactly that status."""
import subprocess
import sys

status = subprocess.run(sys.argv[2:]).returncode
sys.exit(0 if status == int(sys.argv[1]) else f"ended with {status}, not {sys.argv[1]}")
