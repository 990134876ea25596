"""Plain pages beside Streamlit. One file a page, with a `ROUTES` of its own; a new file here is found by itself."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from starlette.routing import BaseRoute

_NAMES = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
ROUTES: list[BaseRoute] = [route for name in _NAMES for route in import_module(f"{__name__}.{name}").ROUTES]
