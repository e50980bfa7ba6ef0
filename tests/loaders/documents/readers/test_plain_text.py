from loaders.documents import Source, read_document


def test_a_page_saved_as_text_keeps_its_paragraphs_and_loses_the_rest() -> None:
    saved = (
        "Fiji, Tonga Patrol Together\n\nFiji, Tonga Patrol Together\n\n"
        "The most important news of the\xa0 week is the growing partnership of Fiji and Tonga.\xa0 It is new.\n\n"
        "Both nations claim the reef. Suva\u2019s claim is older.\n\nPrint Friendly, PDF & Email\n"
    )
    document = read_document(Source.of(saved.encode(), "saved.txt"))
    assert document.title == "Fiji, Tonga Patrol Together"
    assert document.text == (
        "Fiji, Tonga Patrol Together\n"
        "The most important news of the week is the growing partnership of Fiji and Tonga. It is new.\n"
        "Both nations claim the reef. Suva’s claim is older."
    )


def test_a_title_that_repeats_behind_navigation_counts_once() -> None:
    text = "Menu\nHome > World\nFiji Signs | Harbour Wire\n\n=====\nFiji signs\n5 January 2024\n\nFiji signed."
    document = read_document(Source.of(text.encode(), "a.txt"))
    assert (document.title, document.publisher, document.published) == ("Fiji Signs", "Harbour Wire", "2024-01-05")
    assert document.text == "Fiji Signs\nFiji signed."


def test_an_underlined_first_line_is_a_title() -> None:
    document = read_document(b"Fiji signs\n==========\nFiji signed.\n")
    assert (document.title, document.text) == ("Fiji signs", "Fiji signs\nFiji signed.")


def test_wrapped_mail_is_unwrapped() -> None:
    lines = [
        "Fiji and Tonga met in Suva on Monday to speak of fishing, of the",
        "weather and of the cables that join all of the islands of the sea",
        "to the rest.",
        "",
        "Samoa did not take part.",
    ]
    assert read_document("\r\n".join(lines).encode()).text == f"{' '.join(lines[:3])}\n{lines[4]}"
