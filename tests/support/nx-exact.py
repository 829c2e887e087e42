"""Starts nx-27017 without its shortcuts in SQL, which store dates and objects of an update as text and compare them so."""

from neosqlite.collection.query_helper import set_force_fallback
from nx_27017.nx_27017 import main

set_force_fallback(True)
main()
