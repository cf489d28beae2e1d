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
quote-unclosed = A quotation mark opens in this row and never closes; from here on quotation marks are read as plain characters.
    .help = Close the quotation mark, or double it if it belongs to the text.
rows-uneven = { $count ->
        [one] One row has another number of fields than the { $usual } of the others.
       *[other] { $count } rows have another number of fields than the { $usual } of the others.
    }
    .help = Put fields that hold the delimiter into quotation marks, and check that the file is not cut short.
findings-alike = { $count } more findings of the kind "{ $check }" are not listed.
    .help = Mend those that are listed and run again.

### Reading tables (findings of `read`).

### Reasons of verdicts (`report::reason`).

### Workbook and tables (`report`).

### Checks (findings of `check`).

kind-percent = a percentage
kind-count = a count
level-measure = the measure
level-activity = the activity
not-run-indicators = no table of indicators was read
not-run-achieved-values = no achieved values were read
not-run-plan-and-report = there are not both a plan and a report on it
not-run-activities = no table of activities was read
not-run-statuses = no statuses of activities were read
not-run-deadlines = no deadlines of activities were read
not-run-funds = no funding lines were read
not-run-verdicts = there is no year to judge
not-run-published = no published percentages were read
not-run-spreadsheet = no spreadsheet was read
findings-none = No findings.
findings-count = { $shown ->
        [one] 1 finding
       *[other] { $shown } findings
    }: { $error ->
        [one] 1 error
       *[other] { $error } errors
    }, { $warning ->
        [one] 1 warning
       *[other] { $warning } warnings
    }, { $note ->
        [one] 1 note
       *[other] { $note } notes
    }; { $ignored } ignored, { $suppressed } known to the baseline.
findings-not-run = { $count ->
        [one] 1 check could not run
       *[other] { $count } checks could not run
    }:
findings-see = see
findings-help = help
findings-without-place = Without a place
findings-more = and { $count } more
findings-title = Findings
findings-column-place = Place
findings-column-finding = Finding
findings-column-check = Check
code-gap = Before { $code }, the number { $missing } is missing.
    .help = Add the missing row, or number the rows without a gap.
objective-without-measures = The objective { $code } has no measure.
    .help = Add its measures, or correct the codes of those that belong to it.
objective-without-indicators = The objective { $code } has no indicator of its own.
    .help = Add an indicator of its effect, or ignore the finding with a reason.
measure-without-indicators = The measure { $code } has no indicator.
    .help = Add an indicator of its result, or correct the codes of those that belong to it.
measure-without-activities = The measure { $code } has no activity.
    .help = Add its activities, or correct the codes of those that belong to it.
row-duplicate = The same title stands in two rows of one owner.
    .help = Delete one of the rows, or tell their titles apart.
name-of-another-row = The report has here the title of { $other }; the plan calls this row "{ $planned }".
    .help = See which row the values belong to, and write its title.
title-differs = The plan calls this "{ $planned }", the report "{ $reported }".
    .help = See whether the two are one row; correct the code or the title.
sheet-hidden = The sheet "{ $sheet }" is hidden, and its table was read.
    .help = Show the sheet, or delete it if it is an old version.
cells-merged = A cell is merged over { $rows } rows; only the first of them has its value.
    .help = Split the cells and write the value into each row.
formula-without-value = The formula "{ $formula }" has no stored value.
    .help = Open the workbook in a spreadsheet program, let it calculate, and save it.
cell-error = The cell holds the error { $value }.
    .help = Mend the formula, or write the value.
row-slipped = The status "{ $words }" stands in another column.
    .help = Move the cells of the row back by a column.
number-as-text = "{ $printed }" is stored as text.
    .help = Format the cell as a number and type the figure again.
unit-misfit = The unit is "{ $unit }", but the name speaks of { $kind }.
    .help = Correct the unit, or reword the name.
measured-differently = The plan measures { $planned }, the report { $reported }.
    .help = Report the value in the unit of the plan, or revise the targets.
percent-out-of-range = "{ $printed }" is no share: the unit is percent.
    .help = Write the share, or correct the unit.
unit-missing = The indicator has no unit.
    .help = Write the unit: %, Number, days.
unit-is-text = The unit is a sentence: "{ $unit }".
    .help = Write the unit, and see whether the row's cells have slipped by a column.
baseline-missing = The indicator has no baseline.
    .help = Fill in the value at the outset and its year.
baseline-year-missing = The baseline has no year.
    .help = Write the year, in its column or as in 4 (2019).
source-of-verification-missing = The indicator has no source of verification.
    .help = Name the report, register or survey that gives the value.
achieved-in-future = An achieved value of { $printed } for { $year }, while the review year is { $review }.
    .help = Move the value to its year, or raise the review year.
number-styles-mixed = "{ $two }" is written in another way than "{ $one }" in the same row.
    .help = Write all figures of a table in one way.
number-misprinted = "{ $printed }" has a group that is not of three digits; perhaps { $meant } is meant.
    .help = Compare with the source and write the number.
amounts-in-one-cell = "{ $printed }" holds { $count } amounts.
    .help = Give each source of funding a line of its own.
name-against-values = The cell says "{ $printed }", the name { $claimed }.
    .help = Correct the one that is wrong; best, take figures out of names.
remark-against-value = The value is { $printed }, the remark says { $figure }.
    .help = Ask which of the two is right, and correct the other.
target-missing = The indicator has no target.
    .help = Fill in the targets of the programme's years.
target-missing-for-year = There is no target for { $year }.
    .help = Fill in the target, or leave it if a later year is meant.
target-dropped = The plan has a target of { $planned } for { $year }; the report has none.
    .help = Fill the target in, or note why it was given up.
target-zero = The target for { $year } is 0, though the indicator is meant to grow.
    .help = Write the target, or leave the cell empty.
target-turns = The targets turn round: { $first }, { $second }, { $third }.
    .help = Compare with the adopted plan, and correct the one that does not fit.
baseline-meets-target = The baseline of { $baseline } already meets the target of { $target } for { $year }.
    .help = Check the baseline, and set targets that ask for something.
target-differs = The target for { $year } is { $planned } in the plan and { $reported } in the report.
    .help = Correct the wrong one, or note the decision that revised it.
baseline-differs = The baseline is { $planned } in the plan and { $reported } in the report.
    .help = Correct the wrong one.
baseline-year-differs = The baseline is of { $planned } in the plan and of { $reported } in the report.
    .help = Correct the wrong year.
baseline-year-late = The baseline is of { $year }, the first target of { $first }.
    .help = Use a value from before the programme, or correct the year.
year-outside-programme = A value for { $year }, while the programme runs { $period }.
    .help = Correct the year of the column, or the programme's period.
achieved-below-baseline = { $year }: { $printed } is worse than the baseline of { $baseline }.
    .help = Verify both figures, and say in the remark what happened.
achieved-goes-back = The value goes back: { $before }, { $after }.
    .help = Verify both figures, and say in the remark what happened.
series-copied = { $count ->
        [one] The achieved value { $printed } is
       *[other] { $count } achieved values, { $printed } the last, are
    } those of { $other }, to the digit.
    .help = Ask whether the two indicators really have the same values.
achieved-is-a-target = The achieved value { $printed } is the target of { $year } to the digit.
    .help = Verify the value against its source.
achieved-jumps = The value jumps: { $before }, { $after }.
    .help = Verify both figures, and say in the remark what changed.
scale-against-count = The achieved value { $printed } is a count, the target { $target } a class on a scale.
    .help = Express target and value in the same unit.
target-too-easy = The target ({ $target }) is reached already ({ $achieved }).
    .help = Raise the target, or explain in the comment.
direction-contradicts = The indicator is said { $stated }, but its targets go the way of one that is { $going }.
    .help = Correct the direction, or the targets.
target-in-words-only = The text speaks of a target of { $figure }, which no cell of the row has.
    .help = Write the target into its cell, or correct the text.
deadline-outside-measure = The deadline { $due } is outside the validity of measure { $measure }, { $validity }.
    .help = Prolong the measure, or move the deadline.
deadline-outside-programme = The deadline { $due } is outside the programme, { $period }.
    .help = Move the deadline, or correct the programme's period.
deadlines-several = "{ $printed }" holds { $count } deadlines; the last one counts.
    .help = Split the activity, or leave the date that counts.
deadline-missing = The activity has no deadline.
    .help = Write the quarter, or the word Continuous.
overdue = Due { $due } and still { $status }; no new deadline is named.
    .help = Name the new deadline in the next steps, or correct the status.
completed-without-result = The activity is completed, and nothing says what came of it.
    .help = Say in the remark what was done, and where it can be seen.
status-against-words = The status is { $status }, but the text says "{ $words }".
    .help = Correct the status or the text.
status-missing = The activity has no status.
    .help = Write completed, ongoing, not initiated, abandoned or no data.
remark-repeats-plan = The remark "{ $remark }" only repeats the plan.
    .help = Ask the responsible institution for the progress.
status-spellings = { $count ->
        [one] "{ $printed }" stands
       *[other] "{ $printed }" stands { $count } times
    } beside the usual "{ $usual }".
    .help = Write each status in one way.
institution-spellings = { $count ->
        [one] "{ $printed }" stands
       *[other] "{ $printed }" stands { $count } times
    } beside the usual "{ $usual }".
    .help = Write each institution in one way.
remark-identical = { $count } rows have this remark: "{ $remark }".
    .help = Say of each row what happened there.
abandoned-without-next-step = Abandoned and still relevant, but no next step is named.
    .help = Name the next step, or state that it is no longer relevant.
prerequisite-late = Due { $own }, but it builds on { $other }, which is due { $theirs }.
    .help = Move one of the two deadlines.
prerequisite-open = The activity is { $own }, but { $other }, on which it builds, is { $theirs }.
    .help = Say what it rests on, or correct one of the statuses.
reference-unknown = The text names { $code }, which the programme does not have.
    .help = Write the code that the programme has.
reference-unknown-old = The text names { $code }, the old number of { $meant }.
    .help = Write { $meant }.
reference-unknown-near = The text names { $code }, which the programme does not have; did you mean { $meant }?
    .help = Write the code that the programme has.
funds-total-differs = In { $year } the measure has { $measure }, its activities { $activities }.
    .help = Correct the level that is wrong.
funds-outside-validity = { $amount } in { $year }, while the measure is valid { $validity }.
    .help = Prolong the measure, or move the amount.
funds-after-deadline = { $amount } in { $year }, while the activity is due { $due }.
    .help = Move the deadline or the amount.
source-on-one-level = The source "{ $source }" stands with { $level } only.
    .help = Name the source on both levels.
budget-reference-spellings = { $count ->
        [one] "{ $printed }" is
       *[other] "{ $printed }" and others of its kind, { $count } in all, are
    } written in another way than "{ $usual }".
    .help = Write all references in one way.
funding-source-spellings = { $count ->
        [one] "{ $printed }" stands
       *[other] "{ $printed }" stands { $count } times
    } beside the usual "{ $usual }".
    .help = Write each source in one way.
funds-not-needed = The source says "{ $source }", the amount is { $printed }.
    .help = Take the amount out, or name the source.
funds-against-words = The source speaks of { $words }, the amounts add up to { $total }.
    .help = Correct the amounts or the words.
funds-against-words-none = The source speaks of { $words }, and there is no amount.
    .help = Write the amounts by year.
published-sum = { $achieved } and { $not } sum to { $sum }, not to 100.
    .help = Correct the one that is misprinted.
published-differs = Published are { $published } %, the tables give { $computed } % under the profile { $profile }.
    .help = Find the rows that differ, or the profile that gives the figure.
relevance-differs = Stated as { $stated }, while what stands below it gives { $derived }.
    .help = Give the reason in the comment, or correct one of the two.
objective-without-data = { $unknown } of { $all } counted indicators have no data or cannot be assessed.
    .help = Collect the missing values, or say what the percentage rests on.
verdict-on-tolerance = { $achieved } against a target of { $target } is achieved only thanks to the tolerance of { $tolerance } %.
    .help = Say so in the reasoning.
verdict-differs = Stated as { $stated }, while the figures give { $derived }.
    .help = Correct the figure or the verdict, or choose the profile that gives it.
words-against-verdict = The remark says "{ $words }", the figures give { $verdict }.
    .help = Correct the remark or the figure.
deleted-but-kept = The indicator is to be kept, but its measure { $measure } is to go.
    .help = Move the indicator to a measure that stays, or delete it too.
ignore-expired = The ignore of { $check } in line { $line } of the settings expired on { $until }.
    .help = Mend the data and delete the ignore, or set a new date.
ignore-unused = The ignore of { $check } in line { $line } of the settings matches no finding.
    .help = Delete the ignore, or correct its subject.
ignore-unused-cell = "{ $words }" leaves no finding of this row out.
    .help = Empty the cell, or correct the id.
ignore-unknown = There is no check "{ $id }".
    .help = Write an id that expost check --list prints.

### Program (`commands`).

