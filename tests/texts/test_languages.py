"""Which language is spoken, and how it writes numbers and days."""

import asyncio
import json
import os
import subprocess
import sys
from datetime import date, datetime

import pytest

from seatplan.texts import language, number, say, speaking, use_language
from seatplan.texts.languages import ask_for_language, chosen, of_environment
from seatplan.texts.moments import clock, day, day_and_clock

NOON = datetime(2026, 11, 20, 14, 5).astimezone()


@pytest.mark.parametrize(
    ("cookie", "accept", "spoken"),
    [
        ("de", "en", "de"),
        (None, "de-AT,de;q=0.9,en;q=0.5", "de"),
        (None, "en-GB,de;q=0.9", "en"),
        (None, "de;q=0.3,en;q=0.8", "en"),
        (None, "fr-FR,fr;q=0.9,de;q=0.4", "de"),
        (None, "fr", "en"),
        (None, "de;q=0", "en"),
        (None, "de;q=nonsense, ;;,", "en"),
        (None, None, "en"),
        ("<script>", "de", "de"),
        ("", "DE_de", "de"),
    ],
)
def test_a_browser_is_spoken_to_as_it_chose_or_accepts(cookie, accept, spoken) -> None:
    assert chosen(cookie, accept) == spoken


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"SEATPLAN_LANG": "de", "LANG": "en_GB.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_CH", "LANG": "en_US.UTF-8"}, "de"),
        ({"LANGUAGE": "de:en", "LANG": "en_US.UTF-8"}, "de"),
        ({"LANG": "pl_PL.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_a_terminal_is_spoken_to_in_its_locale(environment, spoken) -> None:
    assert of_environment(environment) == spoken


def test_what_holds_for_a_block_comes_before_the_session_and_the_process() -> None:
    try:
        use_language("de")
        assert language() == "de"
        ask_for_language(lambda: "en")
        assert language() == "en"
        with speaking("de"):
            assert language() == "de"
        assert language() == "en"
    finally:
        use_language("en")
        ask_for_language(lambda: None)


def test_tasks_speak_beside_each_other() -> None:
    async def ask(tag: str) -> list[str]:
        heard = []
        with speaking(tag):
            for _ in range(5):
                heard.append(say("mark-new"))
                await asyncio.sleep(0)
        return heard

    async def both() -> list[list[str]]:
        return list(await asyncio.gather(ask("de"), ask("en")))

    assert asyncio.run(both()) == [["neu"] * 5, ["new"] * 5]


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    assert (number(1524), day(date(2026, 12, 11))) == ("1,524", "Friday 11 December")
    assert (clock(NOON), day_and_clock(NOON)) == ("14:05", "20 November, 14:05")
    with speaking("de"):
        assert (number(1524), day(date(2026, 12, 11))) == ("1.524", "Freitag, 11. Dezember")
        assert (clock(NOON), day_and_clock(NOON)) == ("14:05", "20. November, 14:05")
        assert say("overview-accepted-of", guests=1524, open=1) == "von 1.524 eingeladen, 1 noch offen"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "seatplan", *arguments],
        env=os.environ | environment, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip


def test_the_command_line_speaks_german_to_people_and_codes_to_scripts(tmp_path) -> None:
    log = str(tmp_path / "plan.duckdb")
    helped = run("--help", SEATPLAN_LANG="de")
    assert "Ereignisse auflisten." in helped.stdout
    refused = run("set", "guest", "G9999", "diet=vegan", "--log", log, "--json", LANG="de_DE.UTF-8", LC_ALL="", LC_MESSAGES="", SEATPLAN_LANG="")  # fmt: skip
    assert refused.returncode == 1
    assert "Es gibt keinen Gast „G9999“." in refused.stderr
    (fault,) = json.loads(refused.stdout)["errors"]
    assert fault["code"] == "unknown-guest"
    assert fault["message"].startswith("Es gibt keinen Gast")
