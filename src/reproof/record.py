"""Data classes that are quick to define.

`dataclasses.dataclass` writes and compiles up to six methods for each class, and a run defines over a
hundred: a tenth of its time. Here only `__init__` is compiled; comparing, hashing and printing are
written once for all. The type checker sees the ordinary decorator, and it alone guards
`frozen=True`, which at run time means that records can be hashed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """Make a class a data class; see `dataclasses.dataclass` for what the choices mean."""

        def made(cls):
            cls = dataclasses.dataclass(cls, slots=slots, eq=False, repr=False)
            if "__repr__" not in cls.__dict__:
                cls.__repr__ = _repr
            if eq:
                cls.__eq__, hashed = _compared(cls)
                cls.__hash__ = hashed if frozen else None
            return cls

        return made if cls is None else made(cls)

    def _compared(cls):
        """Return a class's `__eq__` and `__hash__`, by the fields that are compared."""
        names = [field.name for field in dataclasses.fields(cls) if field.compare]
        values = attrgetter(*names) if names else lambda _: ()

        def __eq__(self, other):  # noqa: N807
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def __hash__(self):  # noqa: N807
            return hash(values(self))

        return __eq__, __hash__

    def _repr(self):
        shown = (f for f in dataclasses.fields(self) if f.repr)
        values = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in shown)
        return f"{type(self).__qualname__}({values})"


__all__ = ["dataclass"]
