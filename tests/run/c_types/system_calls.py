"""What POSIX has beside C: flags of files, maps, scattered reads, timers; C's threads."""
from harness import call, scalars

CALLS = [
    call("folder_flags", scalars(b"/tmp", b"/nowhere")), call("mapped", 5000), call("scattered", b"system_calls_parts.tmp", b"one ", b"other"),
    call("selected"), call("timers"), call("local_conventions"), call("in_threads"),
]
