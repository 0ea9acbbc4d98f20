"""How much a file may ask of us. Each limit lies well above the largest real team and well below what hurts."""

MEGABYTE = 1 << 20

MAX_FILE_BYTES = 100 * MEGABYTE
MAX_PARTS = 5_000
"""Files inside a workbook's package; the largest real ones hold some hundreds."""
MAX_INFLATED_BYTES = 400 * MEGABYTE
"""All parts of a package together, unpacked; 100,000 people × 60 skills take about 200."""
MAX_RATIO = 200
"""How many times larger a part may become when unpacked; real sheets stay below 40."""
RATIO_MATTERS_FROM = 32 * MEGABYTE
"""Small parts may repeat themselves as they like."""

MAX_SHEETS = 500
MAX_ROWS = 200_000
MAX_COLUMNS = 10_000
MAX_CELLS = 12_000_000
"""Of all sheets together, each taken as the rectangle that its filled cells span."""
MAX_CELL_TEXT = 100_000
"""Characters in one cell; Excel itself stops at 32,767."""
MAX_LINES_IN_CELL = 200
"""Line breaks inside one quoted cell, where not all quotation marks of a text close."""
MAX_FACTS = 50_000
"""Merged ranges, comments, error cells and drop-downs that are kept of one sheet."""

MEMORY_BYTES = 1_500 * MEGABYTE
BASE_SECONDS = 6.0
SECONDS_PER_MEGABYTE = 2.0
"""Ten times what reading takes, since other work may share the machine."""
MAX_ANSWER_BYTES = 600 * MEGABYTE
