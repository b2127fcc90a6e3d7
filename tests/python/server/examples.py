"""A user as the users file holds one, and an entry as the page sends one."""

HASH = "$2b$12$" + "a" * 53

ANN = {
    "username": "ann",
    "password_hash": HASH,
    "personas": ["Field Engineer"],
    "active": True,
    "created_date": "2025-06-18T09:30:00.000Z",
}

ENTRY = {
    "session": "6f1c0a52-0d7e-4d34-9d0a-0c2f1f4f6a11",
    "sequence": 1,
    "time": "2025-06-18T09:30:00.000Z",
    "event": "question",
    "user": "ann",
    "persona": "Field Engineer",
    "question": "late?\nno",
    "costUsd": 0,
}
