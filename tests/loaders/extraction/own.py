"""Documents of the tests' own, with much of what the extractor reads."""

from graph.document import Document

_TEXTS = (
    (
        "visit.txt",
        "2023-05-04",
        "Zambian President Tolo Bandera met Malawian Foreign Minister Ime Okoro in Lusaka on Tuesday. "
        "He will visit Malawi in June.\n\nThe two countries agreed to cooperate on energy. "
        "“We support Malawi,” Bandera said.",
    ),
    (
        "drills.txt",
        "2024-02-29",
        "Exercise Silver Anvil 2023 began in Latvia. Sweden and Norway took part, and Latvia hosted it.\n"
        "Sweden's Ministry of Defence said that it will supply missiles to Norway, "
        "according to the Swedish Coast Guard.\n"
        "Russia condemned the drills, and the Kremlin threatened Sweden.",
    ),
    (
        "treaty.txt",
        None,
        "The Zinder Treaty was concluded in 1974. Sweden ratified it in 1975, Norway in 1980 and Latvia in 1982.\n"
        "Iran may attack Iraq. Iran did not attack Kuwait. The US urged Iran to support Iraq.\n"
        "NATO Secretary General Jens Stoltenberg praised Finland, which joined NATO in April 2023.",
    ),
    (
        "people.txt",
        "2004-05-06",
        "President Bush called Angela Merkel. Tony Blair, the prime minister of the United Kingdom, blamed Iran.\n"
        "General Tolo Bandera, who rules Zambia, imposed sanctions on Mali and Benin. Both countries protested.",
    ),
)

DOCUMENTS = tuple(Document(uri, text, published=published) for uri, published, text in _TEXTS)
