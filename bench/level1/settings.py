"""oTree with thirty statements on one page, as it is set up for real use: `prodserver`, its own SQLite, no debugging."""

from os import environ

SESSION_CONFIGS = [dict(name="scan", app_sequence=["scan"], num_demo_participants=1)]
SESSION_CONFIG_DEFAULTS = dict(real_world_currency_per_point=1, participation_fee=0)
LANGUAGE_CODE = "nl"
REAL_WORLD_CURRENCY_CODE = "EUR"
USE_POINTS = True
ADMIN_USERNAME = "admin"
ADMIN_PASSWORD = environ.get("OTREE_ADMIN_PASSWORD", "")
SECRET_KEY = "measuring, of no use to anybody"
