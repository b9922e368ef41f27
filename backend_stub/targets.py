"""Within what time customers are served, in ms: the department's policy, which travels with each row."""

FIRST_ANSWER = 60_000
NEXT_ANSWER = 60_000
RESOLUTION = 24 * 3600 * 1000
