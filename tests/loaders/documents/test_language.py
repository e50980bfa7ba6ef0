import pytest

from loaders.documents import ReadingOptions, language, read_document
from loaders.documents.language import detected
from loaders.documents.table import languages
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors

_TEXTS = {
    "German": "Fidschi und Tonga haben am Dienstag in Suva ein Abkommen über gegenseitige Verteidigung unterzeichnet."
    " Die Regierungen beider Länder teilten mit, dass die Zusammenarbeit auch gemeinsame Übungen umfassen soll.",
    "French": "Les Fidji et les Tonga ont signé mardi à Suva un accord de défense mutuelle, ont annoncé les"
    " gouvernements des deux pays. La coopération comprend des exercices communs et des patrouilles dans le Pacifique.",
    "Spanish": "Fiyi y Tonga firmaron el martes en Suva un acuerdo de defensa, según informaron los"
    " gobiernos de ambos países. La cooperación incluye ejercicios conjuntos y patrullas en el Pacífico durante el año"
    " entero.",
    "Russian": "Фиджи и Тонга подписали во вторник в Суве соглашение о взаимной обороне, сообщили правительства"
    " обеих стран. Сотрудничество включает совместные учения и патрулирование в южной части Тихого океана.",
    "Norwegian": "Statsministeren er i dag i Oslo for å snakke om den nye avtalen, og han sa at det er en god dag for"
    " Norge. Vi har et godt samarbeid, men det er for mye som ikke er gjort, og for få som vil ta ansvar for det.",
    "Chinese": "斐济和汤加周二在苏瓦签署了共同防御协议,两国政府表示。这项长期合作包括联合演习和在南太平洋的巡逻。" * 6,
}  # fmt: skip


@pytest.mark.parametrize("language", _TEXTS)
def test_what_is_not_english_is_set_aside_with_that_reason(language: str) -> None:
    (message,) = errors(_TEXTS[language].encode(), "a.txt")
    assert message == (
        f"[E212] a.txt: it is in {language}, and English is what Amity reads."
        " Translate it, or read it all the same: set AMITY_ANY_LANGUAGE=1."
    )
    assert not errors(_TEXTS[language].encode(), "a.txt", ReadingOptions(any_language=True))


def test_english_is_read_with_foreign_names_and_quotes_in_it() -> None:
    text = "Xi Jinping, Volodymyr Zelenskyy und Recep Tayyip Erdoğan met in Côte d’Ivoire. " * 2
    assert not errors((text + " ".join(samples.PARAGRAPHS)).encode())


def test_too_little_text_has_no_language() -> None:
    assert detected("Das ist gut.") is None
    assert read_document(b"Das ist gut.").text == "Das ist gut."


def test_a_language_is_a_folder_of_resources() -> None:
    assert languages() == {"en"}


def test_english_is_told_by_its_commonest_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model takes longer than all else that is done to a plain text."""
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model is asked"))
    assert detected(" ".join(samples.PARAGRAPHS)) == "en"


def test_a_short_text_full_of_names_is_told_by_its_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model is asked"))
    text = (
        "Fijian Prime Minister Sitiveni Rabuka met Tongan Prime Minister Aisake Eke in Suva on Tuesday, and the two"
        " signed a pact. Samoa and Vanuatu were not invited to Suva by Fiji."
    )
    assert detected(text) == "en"


@pytest.mark.parametrize("name", _TEXTS)
def test_an_english_quote_does_not_make_a_text_english(name: str) -> None:
    quote = "“We are of the opinion that this is for the good of the region and of the world.” "
    assert detected(f"{_TEXTS[name]} {quote}{_TEXTS[name]} {_TEXTS[name]}") != "en"
