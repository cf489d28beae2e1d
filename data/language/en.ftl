# English: the words of all outputs. A message's attribute `help` says how to mend what the message reports.
# Values come ready-made: numbers are grouped, places are written as people write them; only counts are plain numbers.

### Terms: closed lists, `<list>-<id>`.

verdict-achieved = achieved
verdict-not-achieved = not achieved
verdict-no-data = no data
verdict-not-assessable = not assessable

status-completed = completed
status-ongoing = ongoing
status-not-initiated = not initiated
status-abandoned = abandoned
status-no-data = no data

relevance-relevant = relevant
relevance-not-relevant = not relevant
relevance-no-data = no data

direction-increase = to increase
direction-decrease = to decrease
direction-maintain = to be maintained

grade-exceeded-manyfold = exceeded manyfold
grade-exceeded = exceeded
grade-met = met
grade-nearly-met = nearly met
grade-progressing = progressing
grade-no-progress = no progress
grade-regressed = regressed

severity-error = error
severity-warning = warning
severity-note = note

### Opening files (findings of `sheet`).

sheet-unreadable = The sheet "{ $sheet }" could not be read: { $reason }.
    .help = Open the file in a spreadsheet program and save it again; nothing of this sheet is in the results.
fault-missing = the file lacks a part of it
fault-broken = its XML is damaged
fault-entities = its XML declares entities, which no office program writes
fault-packed = it cannot be unpacked
fault-locked = it is protected by a password
fault-too-large = it holds more than can be read safely
fault-unknown = its content is damaged
styles-unreadable = The formats of the cells could not be read, so that percentages and dates are seen as plain numbers.
    .help = Open the file in a spreadsheet program and save it again.
cell-unreadable = The stored value "{ $value }" is no number that can be read.
    .help = Type the value again.
cell-outside = A cell with the value "{ $value }" stands outside the sheet and is left out.
    .help = Open the file in a spreadsheet program and save it again.
cell-twice = The file has this cell twice; the last value stands.
    .help = Open the file in a spreadsheet program, check the value and save it again.
text-missing = The cell's text, number { $number } of the shared texts, is not in the file.
    .help = Type the text again.
characters-undecodable = Some characters could not be decoded and stand as �.
    .help = Save the file as UTF-8, or name its encoding with --encoding.
encoding-guessed = The text is read as { $encoding }, guessed by its letters.
    .help = If letters look wrong, name the encoding with --encoding.
nul-characters = The text holds NUL characters, which are left out.
    .help = Export the table again.
quote-unclosed = A quotation mark opens a field of this row and does not close it; quotation marks of this row are read as plain characters.
    .help = Close the quotation mark, or double it if it belongs to the text.
rows-uneven = { $count ->
        [one] One row has another number of fields than the { $usual } of the others.
       *[other] { $count } rows have another number of fields than the { $usual } of the others.
    }
    .help = Put fields that hold the delimiter into quotation marks, and check that the file is not cut short.
span-impossible = A cell claims to span more columns than a table can have; it is taken as one column.
    .help = Check the table in a word processor and save it again.
repeat-not-followed = The content of this row or cell repeats { $count } times; it is taken once.
    .help = Delete what was filled in beyond the table, or write the rows out.
shown-differs = The cell shows "{ $shown }" and holds { $value }; what it holds is used.
    .help = Type the value again.
findings-alike = { $count } more findings of the kind "{ $check }" are not listed.
    .help = Mend those that are listed and run again.

### Reading tables (findings of `read`).

### Reasons of verdicts (`report::reason`).

### Workbook and tables (`report`).

### Checks (findings of `check`).

### Program (`commands`).

