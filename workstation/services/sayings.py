"""What programs say in messages, as it is read here: a person looks for what they have read."""

from workstation.errors import Sentence
from workstation.services.context import Context
from workstation.store import said


async def sayings(context: Context) -> dict[str, str]:
    """The templates that read otherwise here than in English, each with how it reads."""
    templates = await context.store.replica.read_plain(said.templates)
    read = {template: context.told(Sentence(template)) for template in templates}
    return {template: words for template, words in read.items() if words != template}
