"""One module a suite, each with a ``SUITE``; the module's name is the suite's."""
