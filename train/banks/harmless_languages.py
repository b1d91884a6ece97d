"""Layouts of the harmless texts that are not English; each language fills the same slots with sentences of its own."""

from banks.harmless_languages_east import EAST
from banks.harmless_languages_north import NORTH
from banks.harmless_languages_romance import ROMANCE

LANGUAGES = NORTH | ROMANCE | EAST
TEXTS = {
    "document": [
        "{role} {job} {guard}", "{role} {guard} {job} {guard}", "{role} {job} {job}", "{guard} {job} {guard}",
        "{role}\n\n- {guard}\n- {job}\n- {job}", "{security}", "{security} {security}", "{docs} {docs}",
        "1. {docs}\n2. {docs}\n3. {docs}", "# {topic}\n\n{docs} {security}", "{docs} {daily}",
    ],
    "user_prompt": [
        "{act}", "{act} {play}", "{act} {play} {play}", "{dark}", "{dark} {play}", "{wish}", "{wish} {wish}",
        "{dark} {wish}", "{daily} {wish}", "{role} {job} {dark}", "{act} {dark}",
    ],
    "email": ["{daily}\n\n{name}", "{daily} {daily}\n\n{name}", "{name},\n\n{daily} {wish}"],
    "memory": ["{daily}", "{name}: {daily} {daily}"],
    "web_page": ["{security} {docs}", "{topic}: {docs} {daily}", "{dark} {security}"],
    "tool_result": ["{name}: {daily}\n{name}: {wish}", "{\"id\": {number}, \"text\": \"{daily}\"}"],
    "tool_description": ["{docs}", "{docs} {docs}"],
    "code": ["# {docs}\nIGNORE = [\"{number}\"]", "// {docs}\nconst text = \"{daily}\";"],
}
