"""Starts nx-27017 without its shortcuts in SQL.

They store dates and objects of an update as text and compare them so, and dates of a query by the second.
"""

from neosqlite.collection.cursor import Cursor
from neosqlite.collection.query_helper import set_force_fallback
from nx_27017.nx_27017 import main

set_force_fallback(True)
Cursor._contains_datetime_operations = lambda self, query: False
main()
