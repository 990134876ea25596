import gc
import platform
import subprocess
import sys
import weakref

import pytest

from monitor.garbage import let_go, look_seldom

ARENAS = """
import ctypes, threading
from monitor import garbage

{first}
together = threading.Barrier(8)
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p

def take():
    together.wait()
    for _ in range(200):
        libc.malloc(ctypes.c_size_t(5000))
    together.wait()

threads = [threading.Thread(target=take) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
libc.fdopen.restype = ctypes.c_void_p
libc.malloc_info(0, ctypes.c_void_p(libc.fdopen(1, b"w")))
libc.fflush(None)
"""
"""Prints how much the C library has of each arena."""


class Circle:
    """Holds itself."""

    def __init__(self):
        self.itself = self


def test_what_one_check_left_in_circles_is_let_go_although_the_next_one_froze_it():
    before = gc.get_threshold()
    try:
        left = weakref.ref(Circle())
        look_seldom()
        gc.collect()
        assert left() is not None
        let_go()
        assert left() is None
    finally:
        gc.set_threshold(*before)


def test_a_process_looks_although_it_was_forked_from_one_that_does_not():
    before = gc.get_threshold()
    gc.disable()
    try:
        look_seldom()
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()
        gc.set_threshold(*before)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no arenas")
@pytest.mark.parametrize(("first", "one"), [("garbage.keep_one_arena()", True), ("", False)])
def test_threads_share_one_arena_of_the_c_library_where_it_was_asked_to_keep_one(first, one):
    command = [sys.executable, "-c", ARENAS.format(first=first)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert (said.count("<heap nr=") == 1) is one
