import gc
import weakref

from monitor.garbage import let_go, look_seldom


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
