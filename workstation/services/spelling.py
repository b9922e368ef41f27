"""Spelling of what is written: looked up where nobody waits, in a language of its reader."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from workstation.domain.spelling import Spelled, Spelling, looked_up, unless_strange, words
from workstation.domain.trade_words import TRADE_WORDS
from workstation.services.aside import Aside
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.spelling import dictionaries
from workstation.spelling.asking import Speller, Unusable
from workstation.store import own_words, people

FOLDER = "dictionaries"  # in the profile
_MOST = 7  # suggestions
_AT_ONCE = 4  # dictionaries for one note: each is held in memory


class SpellingRoom:
    """One child serves all conversations; a dictionary that is put into its place is found at once."""

    def __init__(self, context: Context, conversations: Conversations, aside: Aside) -> None:
        self._context, self._conversations, self._aside = context, conversations, aside
        self._folder = context.store.folder / FOLDER
        self._speller = Speller()
        self._own: frozenset[str] | None = None

    async def look(self, conversation_id: str, text: str) -> Spelled:
        """How the spelling of a reply stands; who takes part is known by name. Raises WorkstationError."""
        details = await self._conversations.details(conversation_id)
        language = details.language if details else ""
        if language not in dictionaries.NAMES:
            return Spelled(Spelling.NOT_CHECKED, (language,))
        known = await self._known(details.customer.name if details else "")
        return await self._aside.beside(lambda: self._spelled((language,), text, known))

    async def look_note(self, conversation_id: str, text: str, interface: str) -> Spelled:
        """How the spelling of a note stands: its readers share the ``interface``'s language with its author,
        or one that the author answers in. Everybody is known by name. Raises WorkstationError."""
        candidates = tuple(dict.fromkeys((interface, *self._context.me.languages)))
        languages = tuple(language for language in candidates if language in dictionaries.NAMES)
        if not languages:
            return Spelled(Spelling.NOT_CHECKED, candidates[:1])
        details = await self._conversations.details(conversation_id)
        users, teams = await self._context.store.replica.read(people.everybody)
        names = [*(user.name for user in users), *(team.name for team in teams)]
        known = await self._known(*names, details.customer.name if details else "")
        spelled = await self._aside.beside(lambda: self._spelled(languages, text, known))
        return unless_strange(spelled, text)

    async def suggestions(self, languages: Sequence[str], word: str) -> tuple[str, ...]:
        """What may have been meant by a word, the likeliest first; none where there is no dictionary."""

        def ask(language: str) -> tuple[str, ...]:
            found = dictionaries.find(language, self._folder)
            try:
                return self._speller.suggestions(found, looked_up(word)) if found else ()
            except Unusable:
                return ()

        def ask_all() -> tuple[str, ...]:
            answers = [ask(language) for language in languages if words(word, language)]
            in_turn = chain.from_iterable(zip_longest(*answers))
            return tuple(dict.fromkeys(one for one in in_turn if one is not None))[:_MOST]

        return await self._aside.beside(ask_all)

    async def learn(self, word: str) -> None:
        """The person knows this word. Raises WorkstationError when the disk refuses."""
        folded = looked_up(word).casefold()
        await self._context.store.desk.write(lambda s: own_words.add(s, folded))
        self._own = (self._own or frozenset()) | {folded}

    def close(self) -> None:
        """End the child; blocks for a moment."""
        self._speller.close()

    async def _known(self, *names: str) -> frozenset[str]:
        """What is right whatever the dictionaries say."""
        if self._own is None:
            self._own = await self._context.store.desk.read_plain(own_words.everything)
        return TRADE_WORDS | self._own | _single((*names, self._context.me.name))

    def _spelled(self, languages: tuple[str, ...], text: str, known: frozenset[str]) -> Spelled:
        found = {language: dictionaries.find(language, self._folder) for language in languages}
        usable = dict([(language, path) for language, path in found.items() if path][:_AT_ONCE])
        if not usable:
            return Spelled(Spelling.NO_DICTIONARY, languages[:1])
        places: dict[tuple[int, int], bool] = {}
        sound = []
        for language, dictionary in usable.items():
            try:
                looked = self._looked_up(language, dictionary, text, known)
            except Unusable:
                continue
            sound.append(language)
            places |= {place: knows or places.get(place, False) for place, knows in looked.items()}
        if not sound:
            return Spelled(Spelling.UNUSABLE, tuple(usable)[:1])
        unknown = tuple(place for place, knows in sorted(places.items()) if not knows)
        return Spelled(Spelling.CHECKED, tuple(sound), unknown)

    def _looked_up(
        self, language: str, dictionary: Path, text: str, known: frozenset[str]
    ) -> dict[tuple[int, int], bool]:
        """Whether each word of these letters is right in this language. Raises Unusable."""
        places = {(start, end): looked_up(text[start:end]) for start, end in words(text, language)}
        asked = {word for word in places.values() if word.casefold() not in known}
        unknown = self._speller.unknown(dictionary, sorted(asked)) if asked else frozenset()
        return {place: word not in unknown for place, word in places.items()}


def _single(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(names).casefold().split())
