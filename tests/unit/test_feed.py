"""The feed: every change reaches every subscriber, on its own loop, and equal ones of a turn only once."""

import asyncio
import threading
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tests.patience import eventually
from workstation.runtime.feed import Feed


def test_equal_changes_of_one_turn_arrive_as_one_in_the_order_they_were_made() -> None:
    async def main() -> None:
        feed, heard = Feed[int](), list[int]()
        feed.subscribe(heard.append)
        feed.publish(3, 1, 3)
        feed.publish(1, 2)
        assert heard == []  # never within the turn that published
        await eventually(lambda: heard)
        assert heard == [3, 1, 2]
        feed.publish(3)
        await eventually(lambda: heard == [3, 1, 2, 3])

    asyncio.run(main())


@given(st.lists(st.lists(st.integers(0, 5), max_size=6), max_size=8))
def test_whatever_is_published_each_change_is_heard_after_its_last_publishing(turns: list[list[int]]) -> None:
    async def main() -> None:
        feed, published, heard = Feed[int](), list[int](), list[tuple[int, int]]()
        feed.subscribe(lambda change: heard.append((change, len(published))))
        for turn in turns:
            for change in turn:
                published.append(change)
                feed.publish(change)
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        for change in set(published):
            last = len(published) - published[::-1].index(change)
            assert any(what == change and when >= last for what, when in heard)
        assert len(heard) <= len(published)

    asyncio.run(main())


def test_each_subscriber_hears_on_its_own_loop_whichever_thread_publishes() -> None:
    feed, heard, ready = Feed[int](), dict[str, list[int]](), threading.Barrier(4)

    def live(name: str) -> None:
        async def main() -> None:
            changes: list[int] = []
            home = threading.get_ident()

            def hear(change: int) -> None:
                assert threading.get_ident() == home
                changes.append(change)

            feed.subscribe(hear)
            ready.wait(5)
            await eventually(lambda: len(changes) == 1000)
            heard[name] = changes

        asyncio.run(main())

    threads = [threading.Thread(target=live, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    ready.wait(5)
    writers = [threading.Thread(target=feed.publish, args=range(n, 1000, 4)) for n in range(4)]
    for writer in writers:
        writer.start()
    for thread in writers + threads:
        thread.join(10)
    assert {name: sorted(changes) for name, changes in heard.items()} == {
        name: list(range(1000)) for name in ("one", "two", "three")
    }


def test_who_stopped_hears_nothing_more_not_even_what_was_on_its_way() -> None:
    async def main() -> None:
        feed, heard = Feed[int](), list[int]()
        stop = feed.subscribe(heard.append)
        feed.publish(1)
        stop()
        stop()
        feed.publish(2)
        await asyncio.sleep(0.01)
        assert heard == []

    asyncio.run(main())


def test_a_subscriber_that_fails_takes_nobody_with_it() -> None:
    async def main() -> None:
        feed, heard = Feed[int](), list[int]()

        def fail(change: int) -> None:
            raise ValueError(change)

        feed.subscribe(fail)
        feed.subscribe(heard.append)
        feed.publish(1, 2)
        await eventually(lambda: heard == [1, 2])

    asyncio.run(main())


def test_a_subscriber_whose_loop_has_ended_does_not_trouble_the_publisher() -> None:
    feed = Feed[int]()

    async def forgetful() -> Callable[[], None]:
        return feed.subscribe(lambda _change: None)

    asyncio.run(forgetful())
    feed.publish(1)
    feed.publish(1)


def test_a_change_published_while_others_are_delivered_comes_in_the_next_turn() -> None:
    async def main() -> None:
        feed, heard = Feed[int](), list[int]()

        def hear(change: int) -> None:
            heard.append(change)
            if change < 3:
                feed.publish(change + 1)

        feed.subscribe(hear)
        feed.publish(1)
        await eventually(lambda: heard == [1, 2, 3])

    asyncio.run(main())


def test_who_joins_between_two_equal_changes_of_a_turn_hears_the_second_alone() -> None:
    async def main() -> None:
        feed, early, late = Feed[int](), list[int](), list[int]()
        feed.subscribe(early.append)
        feed.publish(1, 2)
        feed.subscribe(late.append)
        feed.publish(2)
        await eventually(lambda: late)
        assert early == [1, 2]
        assert late == [2]

    asyncio.run(main())


def test_a_loop_is_woken_once_for_all_who_live_on_it() -> None:
    async def main() -> None:
        feed, heard, wakes = Feed[int](), list[int](), 0
        loop = asyncio.get_running_loop()
        wake = loop.call_soon_threadsafe

        def counted(callback: Callable[[], None]) -> asyncio.Handle:
            nonlocal wakes
            wakes += 1
            return wake(callback)

        loop.call_soon_threadsafe = counted  # type: ignore[method-assign,assignment]
        for _ in range(90):
            feed.subscribe(heard.append)
        feed.publish(1, 2)
        feed.publish(3)
        await eventually(lambda: len(heard) == 3 * 90)
        assert wakes == 1

    asyncio.run(main())
