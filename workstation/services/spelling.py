"""Spelling of what is written to customers: looked up where nobody waits, in the conversation's language."""

from pathlib import Path

from workstation.domain.spelling import Spelled, Spelling, looked_up, words
from workstation.domain.trade_words import TRADE_WORDS
from workstation.services.aside import Aside
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.spelling import dictionaries
from workstation.spelling.asking import Speller, Unusable
from workstation.store import own_words

FOLDER = "dictionaries"  # in the profile


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
        language = details.conversation.language if details else ""
        if language not in dictionaries.NAMES:
            return Spelled(Spelling.NOT_CHECKED, language)
        if self._own is None:
            self._own = await self._context.store.desk.read_plain(own_words.everything)
        names = f"{details.customer.name} {self._context.me.name}" if details else ""
        known = TRADE_WORDS | self._own | frozenset(names.casefold().split())
        return await self._aside.beside(lambda: self._spelled(language, text, known))

    async def suggestions(self, language: str, word: str) -> tuple[str, ...]:
        """What may have been meant by a word, the likeliest first; none where there is no dictionary."""

        def ask() -> tuple[str, ...]:
            found = dictionaries.find(language, self._folder)
            try:
                return self._speller.suggestions(found, looked_up(word)) if found else ()
            except Unusable:
                return ()

        return await self._aside.beside(ask)

    async def learn(self, word: str) -> None:
        """The person knows this word. Raises WorkstationError when the disk refuses."""
        folded = looked_up(word).casefold()
        await self._context.store.desk.write(lambda s: own_words.add(s, folded))
        self._own = (self._own or frozenset()) | {folded}

    def close(self) -> None:
        """End the child; blocks for a moment."""
        self._speller.close()

    def _spelled(self, language: str, text: str, known: frozenset[str]) -> Spelled:
        found: Path | None = dictionaries.find(language, self._folder)
        if found is None:
            return Spelled(Spelling.NO_DICTIONARY, language)
        places = [(start, end, looked_up(text[start:end])) for start, end in words(text, language)]
        asked = {word for *_, word in places if word.casefold() not in known}
        try:
            unknown = self._speller.unknown(found, sorted(asked)) if asked else frozenset()
        except Unusable:
            return Spelled(Spelling.UNUSABLE, language)
        return Spelled(
            Spelling.CHECKED, language, tuple((start, end) for start, end, word in places if word in unknown)
        )
