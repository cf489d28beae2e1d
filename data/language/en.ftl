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

sheet-without-table = No table was recognised here ({ $rows } rows).
    .help = A table needs a header row with known column names, such as code, name, baseline, target 2021, achieved 2021. The README lists them.
rows-outside-tables = { $rows ->
        [one] One row stands
       *[other] { $rows } rows stand
    } outside of any table and { $rows ->
        [one] was
       *[other] were
    } not used: “{ $text }”.
    .help = Nothing to do if these are titles or notes. Else give the rows a header row with known column names.
column-unused = The column “{ $column }” is not used.
    .help = Nothing to do if the evaluation does not need it. Else give it one of the column names that the README lists for this table.
column-duplicate = The column “{ $column }” has the same meaning as an earlier one; the earlier one is used.
    .help = Keep one of the two, or give this one another name.
column-without-header = A column without a header holds values that are not used, the first of them “{ $text }”.
    .help = Write the column's name into the header row, or empty the column.
row-unused = The row is not used.
    .help = See the row and fill in what it lacks.
row-unused-lone-cell = The row has a single cell, “{ $text }”, and is not used.
    .help = Nothing to do if this is a heading or a note. Else fill in the row's code and name.
row-unused-without-code = The row has no code and is not used.
    .help = Give the row the code of the objective or measure that it describes.
row-unused-without-name = The row has neither a code nor a name and is not used.
    .help = Give the row a code or a name.
row-unused-without-value = The row has no value and is not used.
    .help = Fill in the value, or delete the row.
row-unused-without-year = The row has no year and is not used.
    .help = Fill in the year of the row's values.
row-unused-unknown-level = The code { $code } is neither that of an objective nor that of a measure, and the row is not used.
    .help = Add a column “level” with the words overall, specific or measure, or correct the code.
level-unknown = The level “{ $text }” is not known.
    .help = Write overall, specific or measure.
code-is-date = The code has been turned into a date by a spreadsheet program ({ $text }).
    .help = Format the column as text and type the code again.
code-duplicate = The code { $code } is given twice; the first row is used.
    .help = Correct one of the two codes, or delete the row that is too many.
codes-aligned = The codes of this table lack the leading { $leading } that other tables have; they were read with it.
    .help = Nothing to do if { $leading } is the number of the overall objective. Else number all tables alike.
objective-implied = No table describes the objective { $code }; it was made from the codes of other rows.
    .help = Add a row for it to a table of objectives, or correct the codes that lead to it.
measure-implied = No table describes the measure { $code }; it was made from the codes of other rows.
    .help = Add a row for it to a table of measures, or correct the codes that lead to it.
owner-unknown = The code { $code } is neither that of an objective nor that of a measure, and the indicator is not used.
    .help = Correct the code, or add the objective or measure to its table.
owner-missing = { $rows ->
        [one] One indicator names
       *[other] { $rows } indicators name
    } no objective or measure; { $rows ->
        [one] it was
       *[other] they were
    } put under { $code }.
    .help = Add a column with the code of the objective or measure that each indicator belongs to.
owner-from-above = { $rows ->
        [one] One row leaves
       *[other] { $rows } rows leave
    } the code of the objective or measure blank, and { $rows ->
        [one] was
       *[other] were
    } read as belonging to that of the row above.
    .help = Nothing to do if that is meant. Else fill in the code in each row.
indicator-not-in-plan = The indicator was not found in the plan and stands without planned values.
    .help = Give it the name or the code that the plan has, or add it to the plan's table.
indicator-not-reported = No table of achieved values has this indicator of the plan.
    .help = Add a row for it to the achieved values, under the plan's name or code.
matched-by-name = Matched with the plan's “{ $planned }”: the names are alike to { $percent } percent.
    .help = See whether the two are the same. Giving both tables the same name or code settles it.
value-given-twice = A second value for { $year }, { $second }, differs from the first, { $kept }; the first is used.
    .help = Delete one of the two values.
activity-without-measure = The activity names no known measure and is not used.
    .help = Fill in the measure's code, or correct the activity's code.
activity-not-in-plan = The activity was not found in the plan.
    .help = Give it the code or the title that the plan has, or add it to the plan's table.
activity-not-reported = No table of statuses has this activity of the plan.
    .help = Add a row for it to the table of statuses, with the plan's code.
funding-without-owner = The funding line names no known measure or activity ({ $code }) and is not used.
    .help = Correct the code.
fact-unknown = The programme's property “{ $key }” is not known; its value “{ $value }” is not used.
    .help = Known properties are title, institution, umbrella document, first year, last year, period, review year, profile and language.
fact-unreadable = The value “{ $value }” of “{ $key }” is no year or period.
    .help = Write a year such as 2021, or a period such as 2020–2022.
number-ambiguous = “{ $text }” can be read with thousands or with decimals; it was read as { $number }.
    .help = Say which with --decimal comma or --decimal point, or write the number without a separator.
value-in-words = “{ $text }” stands where a number is expected, and is kept as words.
    .help = Nothing to do for a milestone: state the verdict in the verdict column. Else write a number.
value-unclear = “{ $text }” is no number that can be read without guessing; it is not used.
    .help = Write the number alone, and put the rest into the remark or the unit.
value-is-date = “{ $text }” is a date where a number is expected; it is not used.
    .help = A spreadsheet program may have turned the number into a date. Format the cell as a number and type it again.
value-is-error = “{ $text }” is an error value of a spreadsheet; it is not used.
    .help = Mend the formula, or write the number.
value-uncomputed = The formula “{ $text }” has no stored value; it is not used.
    .help = Open the workbook in a spreadsheet program, let it calculate, and save it.
value-kind-unknown = “{ $text }” does not say whether the value is a baseline, a target or an achieved value; the row is not used.
    .help = Write baseline, target or achieved.
year-of-two = “{ $text }” names two years; the later, { $year }, was taken.
    .help = Write the one year that is meant.
year-unreadable = “{ $text }” is no year.
    .help = Write a year of four digits, such as 2021.
year-taken = Columns of this table name no year; their { $values } values were read as those of { $year }.
    .help = Write the year into the header, as in “target 2021”, or give it with --year.
year-missing = Columns of this table name no year, and none is known otherwise; their { $values } values are not used.
    .help = Write the year into the header, as in “target 2021”, or give it with --year.
deadline-unreadable = No date was found in the deadline “{ $text }”.
    .help = Write a quarter such as Q3 2021, a year, or the word continuous.
status-unknown = The status “{ $text }” is not known.
    .help = Write completed, ongoing, not initiated, abandoned or no data.
direction-unknown = The direction “{ $text }” is not known; it is inferred from the targets.
    .help = Write increase, decrease or maintain.
verdict-unknown = The verdict “{ $text }” is not known and is not used.
    .help = Write achieved, not achieved, no data or not assessable.
relevance-not-stated = “{ $text }” states no verdict on relevance that is known; it is derived.
    .help = Nothing to do if no verdict is meant. Else write “is relevant” or “is no longer relevant” into the text.
relevance-unclear = “{ $text }” states both that it is relevant and that it is not; the verdict is derived.
    .help = Let the text say one of the two.
zero-without-data = The achieved value is 0, but the remark says that there are no data: “{ $remark }”.
    .help = Empty the cell, or write “no data”, if the value is not known. Else correct the remark.

### Reasons of verdicts (`report::reason`).

basis-level = the target
basis-change = the planned change
scope-measures = the measures' indicators
scope-objective = the objective's own indicators
scope-all = all indicators

reason-stated = The evaluator states "{ $verdict }"; the target is words ("{ $target }").
reason-no-achieved-value = There is no achieved value for { $year }.
reason-no-target = There is no usable target for { $year } or later.
reason-text-target = The target for { $year } is words, and the evaluator states no verdict.
reason-text-achieved = The achieved value of { $year } is words, and the evaluator states no verdict.
reason-no-baseline = The rules measure the change, and there is no baseline to measure it from.
reason-achieved-increase = { $achieved } reaches the target of { $target } for { $year }.
reason-achieved-decrease = { $achieved } is not above the target of { $target } for { $year }.
reason-achieved-maintain = { $achieved } keeps the target of { $target } for { $year }.
reason-tolerance-increase = { $achieved } falls short of the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: at least { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-decrease = { $achieved } is above the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: at most { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-maintain = { $achieved } is not the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: { $threshold } to { $high } is enough. Without the tolerance it would not be achieved.
reason-missed-increase = { $achieved } falls short of the target of { $target } for { $year }; at least { $threshold } was needed.
reason-missed-decrease = { $achieved } is above the target of { $target } for { $year }; at most { $threshold } was needed.
reason-missed-maintain = { $achieved } is not the target of { $target } for { $year }; { $threshold } to { $high } was needed.
reason-planned-instead = The revised target ({ $place }) is no usable one, so the plan's target of { $target } counts.
reason-later-target = { $year } has no usable target, so the next later one, that of { $later }, counts.
reason-range-low = The target is a range; its lower end, { $target }, counts.
reason-range-high = The target is a range; its upper end, { $target }, counts.
reason-direction-targets = The indicator is { $direction }, since the targets of { $first } to { $last } go that way.
reason-direction-bound = The indicator is { $direction }, since the target of { $year } is a bound.
reason-direction-baseline = The indicator is { $direction }, from the baseline to the target of { $year }.
reason-direction-default = The indicator is taken as { $direction }, since nothing says otherwise.

draft-no-data = No value was reported for { $year }.
draft-not-assessable = The value of { $year } cannot be held against a target.
draft-both = { $achieved } was reached against a target of { $target } for { $year }: { $percent } % of the target, { $share } % of the change planned from { $baseline }.
draft-percent = { $achieved } was reached against a target of { $target } for { $year }: { $percent } % of the target.
draft-share = { $achieved } was reached against a target of { $target } for { $year }: { $share } % of the change planned from { $baseline }.
draft-plain = { $achieved } was reached against a target of { $target } for { $year }.

relevance-from-status = Derived from the status "{ $status }": { $derived }.
relevance-from-no-status = Without a status nothing can be derived: { $derived }.
relevance-from-activities = Derived from the activities ({ $relevant } relevant, { $not } not relevant, { $unknown } without data): { $derived }.
relevance-from-measures = Derived from the measures ({ $relevant } relevant, { $not } not relevant, { $unknown } without data): { $derived }.
relevance-from-last-target = The last target is reached and cannot grow: { $derived }.
relevance-from-owner = As the measure or objective it belongs to: { $derived }.
relevance-stated = The evaluator states "{ $stated }" ({ $place }).
relevance-differs = The two differ: to be checked.

kind-indicator = Indicator
kind-activity = Activity
kind-measure = Measure
kind-objective = Objective
line-row = Row
line-described = described here
line-status = Status
line-deadline = Deadline
line-words = { $words }
line-baseline = Baseline
line-target-planned = Planned target
line-target-revised = Revised target
line-achieved = Achieved value
line-of-year = { $year }: { $words }
line-target-used = Target used
line-target-from-revised = { $target } ({ $year }), as revised with the achieved values
line-target-from-planned = { $target } ({ $year }), as planned
line-target-from-planned-instead = { $target } ({ $year }), as planned, since the revised one is no usable target
line-target-from-later = { $target }, the next later target ({ $year })
line-test = Test
line-test-increase = achieved ≥ target × (1 − tolerance): is { $achieved } ≥ { $threshold }? Target { $target }, tolerance { $tolerance } %
line-test-decrease = achieved ≤ target × (1 + tolerance): is { $achieved } ≤ { $threshold }? Target { $target }, tolerance { $tolerance } %
line-test-maintain = is { $achieved } between { $threshold } and { $high }? Target { $target }, tolerance { $tolerance } %
line-percent-of-target = Percent of target
line-share-of-change = Share of the planned change
line-percent = { $percent } %
line-undefined = not defined
line-counted = In the percentages
line-counted-yes = counted: the profile counts { $scope }
line-counted-no = not counted: the profile counts { $scope }
line-indicators = Indicators
line-counts = { $achieved } achieved, { $missed } not achieved, { $nodata } without data, { $unassessable } not assessable
line-formula = Percentages
line-percentages = { $achieved } of { $counted } = { $percent } % achieved, { $rest } % not achieved; counted are { $scope }

### Workbook and tables (`report`).

untitled = Programme without a title
summary-about = Evaluation of { $year } by the profile { $profile }
sheet-summary = Summary
sheet-indicators = Indicators
sheet-activities = Activities
sheet-legend = Legend and method
column-code = Code
column-objective = Objective
column-achieved = Achieved
column-not-achieved = Not achieved
column-no-data = No data
column-not-assessable = Not assessable
column-counted = Counted
column-achieved-pct = Achieved %
column-not-achieved-pct = Not achieved %
column-indicator = Indicator (unit)
column-unit = Unit
column-direction = Direction
column-baseline = Baseline value (year)
column-baseline-year = Baseline year
column-achieved-before = Achieved before
column-target = Target
column-achieved-value = Achieved
column-verdict = Verdict
column-reasoning = Reasoning for the progress
column-target-and-comment = Target and comment
column-next-steps = Possible next steps
column-target-used = Target used
column-percent-of-target = Percent of target
column-share-of-change = Share of planned change
column-grade = Progress
column-relevance = Relevance
column-relevance-derived = Derived relevance
column-reason = Reason of the verdict
column-activity = Activity
column-measure = Measure
column-institution = Responsible entity
column-partners = Partners
column-deadline = Deadline
column-status = Status
column-effectiveness = Effectiveness
column-place = Place
column-finding = Finding
column-severity = Severity
column-file = File
column-sha256 = SHA-256
of-year = { $what } { $year }
overall-pooled = All indicators together
overall-mean-of-objectives = Mean of the specific objectives
scope-remark-measures = The percentages count the measures' indicators.
scope-remark-objective = The percentages count the objectives' own indicators.
scope-remark-all = The percentages count all indicators.
no-data-remark-not-achieved = Indicators without data count as not achieved.
no-data-remark-left-out = Indicators without data are left out.
treatment-not-achieved = count as not achieved
treatment-left-out = are left out of the percentages and shown apart
range-near = a range counts from the end nearer the baseline
range-far = a range counts from the end farther from the baseline
chart-title = Indicators by verdict
row-all = All
status-none = without a status
table-statuses = Activities by status
table-relevance = Relevance of measures and activities
measures-relevant = Measures relevant
measures-not-relevant = Measures not relevant
measures-no-data = Measures without data
activities-relevant = Activities relevant
activities-not-relevant = Activities not relevant
activities-no-data = Activities without data
measures-to-verify = Measures to verify
title-overall = Overall objective { $code }: { $title }
title-specific = Specific objective { $code }: { $title }
title-measure = Measure { $code }: { $title }
field-institution = Responsible entity
field-percentages = Achievement
field-relevance = Relevance
percentages = { $achieved } % achieved, { $missed } % not achieved ({ $count } of { $counted } indicators)
percentages-overall = { $achieved } % achieved, { $missed } % not achieved (programme as a whole: { $rule })
percentages-none = no indicator is counted
verify-relevance = verify: derived is "{ $derived }"
draft-mark = [Draft]
table-legend = Legend
table-rules = Rules
table-inputs = Inputs
table-counts = Rows read, used and reported; rows judged and written
table-findings = What was inferred or unclear
findings-more = { $count } more findings are not listed; `expost check` lists all.
legend-sample = Sample
legend-overall = Overall objective
legend-specific = Specific objective
legend-measure = Measure
legend-indicator = Columns of indicators
legend-activity = Columns of activities
legend-relevant = Relevant for the next programme
legend-no-data = No data on the implementation
legend-not-relevant = Not relevant for the next programme
legend-verify = Verify the accuracy of the data: what is stated differs from what follows from the rows
legend-achieved = Indicator achieved
legend-nearly = Indicator achieved thanks to the tolerance only
legend-not-achieved = Indicator not achieved
legend-not-assessable = Indicator that cannot be assessed
legend-draft = Text drafted by the program from the figures, to be edited
rule-profile = Profile
rule-year = Review year
rule-direction = Direction
rule-direction-text = as stated; else from the targets where they rise or fall throughout; else from the baseline to the last target; else more is better
rule-target = Target
rule-target-text = that of the review year as revised with the achieved values, else as planned; missing, or 0 for a growing indicator, is no target: then the plan's, else the next later one
rule-tolerance = Tolerance
rule-range = Ranges
rule-scope = Counted indicators
rule-no-data = Indicators without data
rule-not-assessable = Indicators that cannot be assessed
rule-overall = Overall percentages
rule-relevance = Relevance
rule-relevance-text = as the evaluator states it; else a completed activity is not relevant and any other known one is; a measure is relevant if any of its activities is, an objective if any of its measures is
tolerance-none = none: the target must be met
tolerance-some = { $percent } % of { $basis }
year-from-request = { $year }, as asked for
year-from-programme = { $year }, as the programme states ({ $place })
year-from-achieved = { $year }, the last year with achieved values
count-table = { $subject }: { $rows } rows read, { $used } used, { $reported } reported
subject-programme = programme
subject-objectives-and-measures = objectives and measures
subject-indicators = indicators
subject-activities = activities
subject-funding = funding
subject-published = published percentages
count-objectives = Objectives judged and written
count-measures = Measures judged and written
count-indicators = Indicators judged and written
count-activities = Activities judged and written

### Checks (findings of `check`).

### Program (`commands`).

findings-waiting = Findings: { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }, { $notes } { $notes ->
        [one] note
       *[other] notes
    }. See them with `expost check`.
findings-counted = Shown: { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }, { $notes } { $notes ->
        [one] note
       *[other] notes
    }; ignored: { $ignored }.
