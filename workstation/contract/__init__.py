"""What travels between workstation and server: the REST API's models, shared by both."""

PROTOCOL = 2  # goes in the Sync-Protocol header of every request
PROTOCOL_HEADER = "Sync-Protocol"
PRODUCT = "groundcrew"  # what GET /v1/about must answer with, or the server is not ours
MAX_BODY_CHARACTERS = 10_000  # of one message
MAX_CUSTOMER_NOTE = 2_000  # characters of one
CUSTOMER_NOTES = 50  # newest of a customer that travel
MAX_ATTRIBUTES = 50  # of a customer
MAX_OPERATION_BYTES = 65_536  # above it the server answers 413
MAX_MENTIONS = 50  # of users and teams in one note
MAX_CANNED = 20  # responses that one message was made with
MAX_OPERATIONS = 20  # in one push
MAX_UNSETTLED = 100_000  # ids of operations that a first sync asks about
PAGE_ROWS = 500
PAGE_BYTES = 262_144
CACHED_MESSAGES = 200  # newest of a conversation that a first sync carries
HEARTBEAT_SECONDS = 15.0
