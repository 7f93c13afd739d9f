"""Thirty statements, five points and *I don't know*, all on one page; none has to be answered."""

from otree.api import BaseConstants, BaseGroup, BasePlayer, BaseSubsession, Page, models, widgets

POINTS = [
    [1, "helemaal oneens"],
    [2, "oneens"],
    [3, "niet eens, niet oneens"],
    [4, "eens"],
    [5, "helemaal eens"],
    [9, "weet ik niet"],
]


class C(BaseConstants):
    NAME_IN_URL = "scan"
    PLAYERS_PER_GROUP = None
    NUM_ROUNDS = 1


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


class Player(BasePlayer):
    for _at in range(30):
        locals()[f"q{_at}"] = models.IntegerField(
            label=f"{_at + 1}. Anderen gaan ervan uit dat ik mijn werk goed doe.",
            choices=POINTS,
            widget=widgets.RadioSelect,
            blank=True,
        )
    del _at


class Questions(Page):
    form_model = "player"
    form_fields = [f"q{at}" for at in range(30)]


page_sequence = [Questions]
