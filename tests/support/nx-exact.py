"""Starts nx-27017 without its shortcuts in SQL.

They store dates and objects of an update as text and compare them so, and dates of a query by the second. What Python
then compares one document after another is narrowed down in SQL by what SQL compares rightly: texts of fields.
"""

from neosqlite.collection.cursor import Cursor
from neosqlite.collection.jsonb_support import json_data_column
from neosqlite.collection.query_helper import set_force_fallback
from neosqlite.sql_utils import quote_table_name
from nx_27017.nx_27017 import main


def is_text(value):
    # A text of 24 characters may be kept as an ObjectId.
    return isinstance(value, str) and len(value) != 24


def narrowing(query):
    """Conditions in SQL, with their values, that hold for at least every document which the query finds."""
    for field, value in query.items():
        if field == "$and":
            for part in value:
                yield from narrowing(part)
        if field.startswith("$") or not field.replace("_", "").isalnum():
            continue
        texts = value.get("$in", []) if isinstance(value, dict) else [value]
        path = f"$.{field}"
        if texts and all(map(is_text, texts)):
            places = ", ".join("?" * len(texts))
            if field == "_id":
                yield f"_id IN ({places})", texts
            else:
                # A list holds a text that it is asked for.
                yield (
                    f"(json_extract(data, ?) IN ({places}) OR json_type(data, ?) = 'array')",
                    [path, *texts, path],
                )
        elif isinstance(value, dict) and isinstance(value.get("$gt"), str) and field != "_id":
            yield "json_type(data, ?) IN ('text', 'array')", [path]


def find_in_python(self):
    helpers = self._query_helpers
    sort = helpers._build_sort_clause(self._sort, self._collation)
    conditions = list(narrowing(self._filter))
    where = " AND ".join(condition for condition, _ in conditions)
    jsonb = self._collection.query_engine.jsonb.jsonb_supported
    rows = self._collection.db.execute(
        f"SELECT id, _id, {json_data_column(jsonb)} as data FROM {quote_table_name(self._collection.name)}"
        f"{' WHERE ' + where if where else ''}{sort}",
        [value for _, values in conditions for value in values],
    )
    self._sql_handled_sort = bool(sort)
    while batch := rows.fetchmany(self._batch_size):
        for document in self._load_documents(batch):
            if helpers._apply_query(self._filter, document):
                yield document


set_force_fallback(True)
Cursor._contains_datetime_operations = lambda self, query: False
Cursor._handle_python_fallback = find_in_python
main()
