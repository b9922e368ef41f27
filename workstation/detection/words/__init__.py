"""What words are, mean and weigh, for whoever judges a text by them.

``plain`` and ``pieces`` take a text apart, ``senses`` tells what it means in any language, ``weights`` knows
what was learned of either, by ``keys``.
"""
