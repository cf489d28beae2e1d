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

### Reading tables (findings of `read`).

### Reasons of verdicts (`report::reason`).

### Workbook and tables (`report`).

### Checks (findings of `check`).

### Program (`commands`).

