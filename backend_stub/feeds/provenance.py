"""Where a listed entry is from: a feed, or what comes along; and which listed site it lies below."""

from backend_stub.feeds.kinds import Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import own


def above(name: str) -> list[str]:
    """The sites below which ``name`` lies, the nearest first; an address lies below none."""
    labels = name.split(".")
    return [".".join(labels[count:]) for count in range(1, len(labels) - 1)]


def lists(ledger: Ledger, name: str) -> list[str]:
    """The names of the lists on which an entry stands, in its one spelling, with what each holds."""
    ours = [f"our own list, which comes along ({kind.value})" for kind in Kind if name in own(kind)]
    found = ledger.where(name)
    return [*ours, *(f"{one.feed} ({one.kind.value}) since {one.since}" for one in found)]


def still_listed(ledger: Ledger, name: str) -> list[str]:
    """The listed sites above ``name``, for which it is looked for whether or not it is lifted itself; what is
    to be allowed speaks for all below."""
    lifted, ours, allowed = ledger.lifted(), own(Kind.DOMAINS), own(Kind.ALLOW)
    found = []
    for site in (name, *above(name)):
        kinds = {one.kind for one in ledger.where(site)}
        if site in allowed or Kind.ALLOW in kinds:
            break
        if site != name and site not in lifted and (site in ours or Kind.DOMAINS in kinds):
            found.append(site)
    return found


def passed_over(ledger: Ledger) -> list[str]:
    """What feeds list although our own lists allow it: shared hosts, public suffixes, real sites; sorted."""
    allowed = own(Kind.ALLOW)
    return sorted(name for name in allowed if any(one.kind is Kind.DOMAINS for one in ledger.where(name)))
