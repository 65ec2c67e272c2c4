"""DKIM keys as opendkim-testkey takes them: by the function that it calls, in its library."""
import ctypes
import os
import sys
import tempfile

from lines import serve

# Of opendkim/dkim.h.
SET_OPTION, QUERY_METHOD, QUERY_INFO, QUERY_FILE = 1, 6, 7, 1

library = ctypes.CDLL("libopendkim.so.11")
library.dkim_init.restype = ctypes.c_void_p
library.dkim_init.argtypes = [ctypes.c_void_p] * 2
library.dkim_options.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t]
library.dkim_test_key.argtypes = [ctypes.c_void_p] + [ctypes.c_char_p] * 3 + [ctypes.c_size_t, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]

file = os.path.join(tempfile.mkdtemp(dir=sys.argv[1]), "keys")
handle = library.dkim_init(None, None)
method = ctypes.c_int(QUERY_FILE)
library.dkim_options(handle, SET_OPTION, QUERY_METHOD, ctypes.byref(method), ctypes.sizeof(method))
path = ctypes.create_string_buffer(file.encode())
library.dkim_options(handle, SET_OPTION, QUERY_INFO, path, len(path))


def test(private):
    why = ctypes.create_string_buffer(256)
    status = library.dkim_test_key(handle, b"sel", b"example.com", private, len(private or b""), None, why, 256)
    return status, why.value.decode("latin-1")


def answer(octets):
    with open(sys.argv[2], "rb") as key:
        private = key.read()
    with open(file, "wb") as out:
        out.write(b"sel._domainkey.example.com " + octets + b"\n")
    status, why = test(None)
    if status != 0:
        return "refused: " + why
    return "this key" if test(private)[0] == 0 else "another key"


serve(answer)
