"""The driver of SQLCipher's databases, told how to take what it would look for a way to take each time."""

from sqlcipher3 import dbapi2

__all__ = ["dbapi2"]

# of None, a boolean and bytes it asks in vain for an adapter wherever one is bound, which takes a microsecond
# each: more than all else that is done for a row of them
dbapi2.register_adapter(type(None), {}.get)
dbapi2.register_adapter(bool, int)
dbapi2.register_adapter(bytes, bytes)
