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

sheet-without-table = No table was recognised on this sheet.
    .help = Expected a header row with columns such as code, name, target 2021, achieved 2021.
column-unused = The column "{ $title }" was not understood and is not used.
    .help = Rename it if it holds something that the evaluation needs.
column-duplicate = The column "{ $title }" is there twice; the first one is used.
    .help = Rename or delete one of the two.
year-assumed = The column names no year; { $year } is taken.
    .help = Write the year into the title, as in "Achieved 2021".
year-missing = The column names no year, so its values are not used.
    .help = Write the year into the title, as in "Achieved 2021", or name it with --year.
row-unused = The row beginning with "{ $words }" was not understood and is not used.
    .help = Give it a code or a name, or take it out of the table.
row-unused-without-code = A row of objectives and measures has no code and is not used.
    .help = Give it its code, such as 1.2 or 1.2.3.
row-unused-unknown-level = The code { $code } is neither an objective's nor a measure's; the row is not used.
    .help = Say in a column "level" what the row is: overall, specific or measure.
fact-unknown = "{ $key }" with the value "{ $value }" is nothing that is known of a programme.
    .help = The keys are: title, institution, umbrella document, first year, last year, review year, profile, language.
level-unknown = "{ $words }" is no known level.
    .help = Use overall, specific or measure.
status-unknown = "{ $words }" is no known status.
    .help = Use completed, ongoing, not initiated, abandoned or no data.
direction-unknown = "{ $words }" is no known direction.
    .help = Use increase, decrease or maintain.
verdict-unknown = "{ $words }" is no known verdict.
    .help = Use achieved or not achieved.
year-unreadable = "{ $words }" is no year.
    .help = Write a year of four digits.
year-of-two = "{ $printed }" names two years; { $year } is taken.
    .help = Write the one year that is meant.
deadline-unreadable = The deadline "{ $words }" was not understood.
    .help = Write it as Q3 2020, or Continuous.
number-ambiguous = "{ $printed }" is read as { $value }; the mark could stand for thousands or for decimals, and the table's other cells do not decide.
    .help = Write it without a mark, or settle it for all with --decimal comma or --decimal point.
number-unreadable = "{ $printed }" is no number.
    .help = Write the number alone; a remark belongs into a column of its own.
number-unreadable-error = The cell holds the error { $printed } instead of a number.
    .help = Mend the formula, or type the value.
number-unreadable-formula = The formula { $printed } was never computed, so the cell has no value.
    .help = Open the workbook in a spreadsheet program and save it, so that its formulas have values.
number-unreadable-date = The cell holds the date { $printed } instead of a number.
    .help = Spreadsheet programs turn entries such as 9-6 into dates; type the number again in a cell formatted as a number.
zero-without-data = The achieved value is 0, but the remark says that there are no data: "{ $remark }".
    .help = Leave the cell empty or write "no data" if the value is not known.
codes-aligned = The codes of this table lack the leading { $leading } that the other tables have; it was put before them.
    .help = Nothing to do if 1.3 here is { $leading }.1.3 there; else make the codes of all tables alike.
objective-implied = No table describes objective { $code }; it was made from the codes of other rows.
    .help = Add it to a table of objectives with its title.
measure-implied = No table describes measure { $code }; it was made from the codes of other rows.
    .help = Add it to a table of measures with its title.
code-duplicate = The code { $code } is used twice; the second row is not used.
    .help = Give one of the two its own code.
owner-unknown = { $code } is the code of no objective or measure; the row is not used.
    .help = Correct the code, or add the objective or measure.
owner-missing = { $rows ->
        [one] One row names no objective or measure; it is taken for { $code }.
       *[other] { $rows } rows name no objective or measure; they are taken for { $code }.
    }
    .help = Add a column with the code of the measure.
matched-by-name = Taken for the plan's "{ $planned }": the names are { $percent } % alike, the values agree best.
    .help = Check the pair; a code such as 1.2.3#1 in both tables settles it.
indicator-not-in-plan = The indicator is among the achieved values but not in the plan.
    .help = Check its name and code, or add it to the plan.
indicator-not-reported = The indicator is in the plan but not among the achieved values.
    .help = Add a row with its achieved values, or "no data".
activity-not-in-plan = The activity is among the reported ones but not in the plan.
    .help = Check its code, or add it to the plan.
activity-not-reported = The activity is in the plan but no status is reported for it.
    .help = Add a row with its status.
activity-without-measure = The activity belongs to no known measure; the row is not used.
    .help = Correct its code or its measure's code.
funding-without-owner = The line of funding belongs to no known measure or activity ({ $code }); it is not used.
    .help = Correct the code.
value-given-twice = The value of { $year } is given twice: { $kept } is used, { $second } is not.
    .help = Correct the one that is wrong.

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
