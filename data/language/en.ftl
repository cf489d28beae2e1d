# English: the words of all outputs. A message's attribute `help` says how to mend what the message reports.
# Values come ready-made: numbers are grouped, places are written as people write them; only counts are plain numbers.

# The marks between the thousands of a number, and before its decimals.
mark-thousands = ,
mark-decimal = .
year-words = {""}

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

part-by-sex = sex
part-by-age = age
part-by-place = place
part-by-group = group

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
runs-unreadable = "{ $value }" is written in several formats that cannot be read here: some of it may be raised or struck out. It is not used.
    .help = Open the file in a spreadsheet program and save it as .xlsx.
text-struck-out = "{ $left_out }" in "{ $whole }" is struck out or hidden; the cell is read as "{ $shown }".
    .help = Delete what no longer counts, and keep an earlier figure in a remark.
shown-differs = The cell shows "{ $shown }" and holds { $value }; what it holds is used.
    .help = Type the value again.
findings-alike = { $count } more findings of the kind "{ $check }" are not listed.
    .help = Mend those that are listed and run again.

### Reading tables (findings of `read`).

input-unread = No figure of this input was read: no table of indicators was recognised in its { $rows ->
        [one] row
       *[other] { $rows } rows
    }.
    .help = Give the table itself. If this is one, `expost inspect` shows what was found, and --write-map writes a map to begin with.
sheet-without-table = No table was recognised here ({ $rows ->
        [one] one row
       *[other] { $rows } rows
    }).
    .help = A table needs a header row with known column names, such as code, name, baseline, target 2021, achieved 2021. The README lists them.
rows-outside-tables = { $rows ->
        [one] One row stands
       *[other] { $rows } rows stand
    } outside of any table and { $rows ->
        [one] was
       *[other] were
    } not used: "{ $text }".
    .help = Nothing to do if these are titles or notes. Else give the rows a header row with known column names.
column-unused = The column "{ $column }" is not used.
    .help = Nothing to do if the evaluation does not need it. Else say in a map what it holds (--map); "ignore" there leaves it out without a finding.
column-duplicate = The column "{ $column }" has the same meaning as an earlier one; the earlier one is used.
    .help = Keep one of the two, or give this one another name.
column-without-header = A column without a header holds values that are not used, the first of them "{ $text }".
    .help = Write the column's name into the header row, or empty the column.
row-unused = The row is not used.
    .help = See the row and fill in what it lacks.
row-unused-lone-cell = The row has a single cell, "{ $text }", and is not used.
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
    .help = Add a column "level" with the words overall, specific or measure, or correct the code.
row-overfull = This row has { $fields } fields, its header { $usual }; its figures may be below the wrong headers, so they are not used.
    .help = Put fields that hold the delimiter, such as 41,5, into quotation marks, or use another delimiter.
lines-uneven = The cells of this row hold different numbers of lines; the row is not used.
    .help = Give the name and each figure as many lines as there are indicators, or each indicator a row of its own.
row-total = "{ $text }" is a total of the rows above, not an indicator; the row is not judged.
    .help = Nothing to do if that is right. If it is an indicator, give it a name that says what it counts.
row-text-only = Row skipped: it has only text, "{ $text }".
    .help = Nothing to do if this is a heading or a note. Otherwise fill in the code, the name and the figures of the row.
level-unknown = The level "{ $text }" is not known.
    .help = Write overall, specific or measure.
code-is-date = The code has been turned into a date by a spreadsheet program ({ $text }).
    .help = Format the column as text and type the code again.
code-shortened = The code { $code } stands behind { $before }: probably { $probably }, of which a spreadsheet dropped the zero. It was read as { $code }.
    .help = Format the column of codes as text, and write { $probably }.
code-unclear = The other cells of this column are codes; "{ $text }" is not.
    .help = Write the code of the objective or measure that the row belongs to.
code-of-several = "{ $text }" names several codes; the first, { $code }, is used.
    .help = Write the one code of the row, or a row for each.
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
owner-row = { $rows ->
        [one] One row without figures was
       *[other] { $rows } rows without figures were
    } read as the objective or measure of the rows below.
    .help = Nothing to do if that is meant. If it is an indicator without data, write "no data" in its figures.
indicator-not-in-plan = The indicator was not found in the plan and stands without planned values.
    .help = Give it the name or the code that the plan has, or add it to the plan's table.
indicator-not-reported = No table of achieved values has this indicator of the plan.
    .help = Add a row for it to the achieved values, under the plan's name or code.
matched-by-name = Matched with the plan's "{ $planned }": the names are alike to { $percent } percent.
    .help = See whether the two are the same. Giving both tables the same name or code settles it.
value-given-again = The value for { $year }, { $second }, is given a second time; it is used once.
    .help = Delete one of the two rows, or say in the map how several rows combine.
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
fact-unknown = The programme's property "{ $key }" is not known; its value "{ $value }" is not used.
    .help = Known properties are title, institution, umbrella document, first year, last year, period, review year, profile and language.
fact-unreadable = The value "{ $value }" of "{ $key }" is no year or period.
    .help = Write a year such as 2021, or a period such as 2020–2022.
number-ambiguous = "{ $text }" can be read with thousands or with decimals; it was read { $reading ->
        [decimals] with decimals
       *[thousands] with thousands
    }, as { $number }.
    .help = Say which with --decimal comma or --decimal point, or write the number without a separator.
number-ambiguous-table = "{ $text }" was read { $reading ->
        [decimals] with decimals
       *[thousands] with thousands
    }, as { $number }: the unit and the other figures of its indicator say so, the other cells of its table say the opposite.
    .help = Say which with --decimal comma or --decimal point, or write the number without a separator.
scale-mixed = "{ $text }" is a fraction beside "{ $other }" in an indicator in percent: it counts as { $number } %; as a fraction it would be { $percent } %.
    .help = Write { $percent } if that is meant, or put the percent sign behind the figure.
scale-mixed-column = All { $count } percentages of this column are fractions beside percentages in the other columns ("{ $text }" beside "{ $other }"): they count as written, { $number } %; as fractions they would be a hundred times as much, { $percent } %.
    .help = Write the column in percent, or put the percent sign behind the figures.
values-inferred = The yearly values are taken as amounts of each year: those of the parts of { $year } add up to the one of the year.
    .help = If they are levels, say so in a map: values = "levels".
target-is-change = "{ $text }" is read as a change from the baseline of { $baseline }: to { $level }.
    .help = Nothing to do if that is meant. Otherwise write the level that is to be reached.
change-as-level = "{ $text }" is read as a level, beside a baseline of { $baseline }, since the name, the unit or the baseline says that the indicator is itself a change.
    .help = Nothing to do if that is meant. Otherwise write the level that is to be reached.
change-unclear = "{ $text }" beside a baseline of { $baseline } % may be percentage points, to { $points } %, or percent of the baseline, to { $relative } %: the indicator is not judged.
    .help = Write the level that is to be reached, or "p.p." for points; or say in a map: change = "points" or change = "relative".
change-without-baseline = "{ $text }" says by how much the value changes, and the baseline to count from is missing or 0: the indicator is not judged.
    .help = Give the baseline, or write the level that is to be reached.
value-in-words = "{ $text }" stands where a number is expected, and is kept as words.
    .help = Nothing to do for a milestone: state the verdict in the verdict column. Else write a number.
value-unclear = "{ $text }" is no number that can be read without guessing; it is not used.
    .help = Write the number alone, and put the rest into the remark or the unit.
value-is-date = "{ $text }" is a date where a number is expected; it is not used.
    .help = A spreadsheet program may have turned the number into a date. Format the cell as a number and type it again.
value-is-error = "{ $text }" is an error value of a spreadsheet; it is not used.
    .help = Mend the formula, or write the number.
value-uncomputed-matrix = { $count } formulas of this matrix have no stored results, since a program wrote the file. They are worked out anew from the cells that are filled in; verdicts that evaluators stated are not known.
    .help = Open the workbook in a spreadsheet program, let it calculate, and save it.
value-uncomputed = The formula "{ $text }" has no stored value; it is not used.
    .help = Open the workbook in a spreadsheet program, let it calculate, and save it.
value-kind-unknown = "{ $text }" does not say whether the value is a baseline, a target or an achieved value; the row is not used.
    .help = Write baseline, target or achieved.
period-part = "{ $text }" is a part of { $year }; its value was taken as that of the year.
    .help = If the value is not that of the year, give the row the period of its figure.
period-part-only = { $is_target ->
        [yes] The target
       *[no] The achieved value
    } of { $parts }, a part of { $year }, is used as that of the year{ $indicators ->
        [one] {""}
       *[other] {" "}for { $indicators } indicators
    }.
    .help = Give the value of the year{ $selectable ->
        [yes] , or name the period under review with --year { $last }.
       *[no] .
    }
period-part-to-date = "{ $column }" says what was achieved until the report; it is used as the value of the year.
    .help = Give the value of the year, or write until when it is counted into the header, as in "achieved 2021 (Jan–Sep)".
period-parts-sum = { $is_target ->
        [yes] The targets
       *[no] The achieved values
    } of { $parts } are added up as that of { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}for { $indicators } indicators
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}without a value: { $blank }
    }.
    .help = Where they do not add up, say so in a map: values_are = "levels".
period-parts-last = Of the { $is_target ->
        [yes] targets
       *[no] achieved values
    } of { $parts } the last one, of { $last }, is used as that of { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}for { $indicators } indicators
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}without a value: { $blank }
    }.
    .help = Where they add up, say so in a map: values_are = "amounts".
period-parts-mean = The mean of the { $is_target ->
        [yes] targets
       *[no] achieved values
    } of { $parts } is used as that of { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}for { $indicators } indicators
    }; without a value: { $blank }.
    .help = Give the missing values, or the value of the year.
year-of-two = "{ $text }" names two years; the later, { $year }, was taken.
    .help = Write the one year that is meant.
year-in-cell = "{ $text }" is given for { $year }, but its cell names { $own }; it counts for { $own }.
    .help = Put the figure where its period is, or correct the period in the cell.
year-in-cell-twice = "{ $text }" names { $own }, for which there is another value, "{ $kept }"; that one counts.
    .help = Keep one value for { $own }, or correct the period in the cell.
year-in-cell-baseline = The baseline "{ $text }" names { $own }, but its year is given as { $year }; the cell counts.
    .help = Make the two years agree.
year-unreadable = "{ $text }" is no year.
    .help = Write a year of four digits, such as 2021.
year-paired = { $is_target ->
        [yes] The targets are of calendar years and the achieved values
       *[no] The achieved values are of calendar years and the targets
    } of fiscal years; the years were paired in their order: { $pairs }{ $indicators ->
        [one] {""}
       *[other] {" "}for { $indicators } indicators
    }.
    .help = If that is right, write the same years into both headers; if not, say in a map which year each column is of.
year-asked = No table names the fiscal year { $asked } that is asked for; the values of the calendar year { $year } are judged.
    .help = Ask for the calendar year with --year { $year }; if the values are of the fiscal year, write { $asked } into the headers.
year-unpaired = The { $is_target ->
        [yes] target
       *[no] achieved value
    } is of the calendar year { $year }, beside values of { $fiscal }; it is not used{ $indicators ->
        [one] {""}
       *[other] {" "}(the same for { $indicators } indicators)
    }.
    .help = Write the fiscal year that the value is of into the row.
year-taken = Columns of this table name no year; { $values ->
        [one] their one value was
       *[other] their { $values } values were
    } read as those of { $year }.
    .help = Write the year into the header, as in "target 2021", or give it with --year.
year-taken-of-target = Columns of this table name no year; { $values ->
        [one] their one value was
       *[other] their { $values } values were
    } read as those of { $year }, the first year in which a target of theirs is due.
    .help = Write the year into the headers, or give it with --year.
year-missing = Columns of this table name no year, and none is known otherwise; { $values ->
        [one] their one value is
       *[other] their { $values } values are
    } not used.
    .help = Write the year into the header, as in "target 2021", or give it with --year.
deadline-unreadable = No date was found in the deadline "{ $text }".
    .help = Write a quarter such as Q3 2021, a year, or the word continuous.
status-unknown = The status "{ $text }" is not known.
    .help = Write completed, ongoing, not initiated, abandoned or no data.
direction-unknown = Cannot tell from "{ $text }" which way the indicator should go; it is not judged.
    .help = Write increase, decrease or maintain, or explain the word in a map: under [table.values], "{ $text }" = "decrease".
verdict-unknown = The verdict "{ $text }" is not known and is not used.
    .help = Write achieved, not achieved, no data or not assessable.
relevance-not-stated = "{ $text }" states no verdict on relevance that is known; it is derived.
    .help = Nothing to do if no verdict is meant. Else write "is relevant" or "is no longer relevant" into the text.
relevance-unclear = "{ $text }" states both that it is relevant and that it is not; the verdict is derived.
    .help = Let the text say one of the two.
zero-without-data = The achieved value is 0, but the remark says that there are no data: "{ $remark }".
    .help = Empty the cell, or write "no data", if the value is not known. Else correct the remark.

### Reasons of verdicts (`report::reason`).

basis-level = the target
basis-change = the planned change
scope-measures = the measures' indicators
scope-objective = the objective's own indicators
scope-all = all indicators

reason-stated = The evaluator states "{ $verdict }"; the target is words ("{ $target }").
reason-no-achieved-value = There is no achieved value for { $year }.
reason-no-target = There is no usable target for { $year } or later.
reason-nothing-due = Nothing was due in { $year }: the values are amounts of each year, and the target is 0.
reason-due-in-other-years = There is no target for { $year }; the values are amounts of each year, and the targets of other years do not count for it.
reason-text-target = The target for { $year } is words, and the evaluator states no verdict.
reason-open-achieved = The achieved value of { $year }, "{ $value }", does not say on which side of the target it is, and the evaluator states no verdict.
reason-text-achieved = The achieved value of { $year } is words, and the evaluator states no verdict.
reason-stated-for-another-year = The target or the achieved value of { $year } is words, and the verdict that the evaluator states, "{ $verdict }", is of { $stated }.
reason-change-without-baseline = The target for { $year }, "{ $target }", says by how much the value changes, and the baseline to count from is missing or 0.
reason-change-unclear = The target for { $year }, "{ $target }", may be percentage points, a level of { $points } %, or percent of the baseline, a level of { $relative } %.
reason-direction-unclear = Not assessable: the direction "{ $text }" is not understood.
reason-change = "{ $text }" counts from the baseline of { $baseline }, to { $target }.
reason-units-differ = The target is in "{ $planned }", the achieved value of { $year } in "{ $reached }": they cannot be compared.
reason-no-baseline = The rules measure the change, and there is no baseline to measure it from.
reason-achieved-increase = { $achieved } reaches the target of { $target } for { $year }.
reason-achieved-increase-strict = { $achieved } is above { $target }, as the target for { $year } wants it.
reason-achieved-decrease = { $achieved } is not above the target of { $target } for { $year }.
reason-achieved-decrease-strict = { $achieved } is below { $target }, as the target for { $year } wants it.
reason-achieved-maintain = { $achieved } keeps the target of { $target } for { $year }.
reason-tolerance-increase = { $achieved } falls short of the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: at least { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-increase-strict = { $achieved } is not above { $target }, the target for { $year }, but within the tolerance of { $tolerance } % of { $basis }: more than { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-decrease = { $achieved } is above the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: at most { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-decrease-strict = { $achieved } is not below { $target }, the target for { $year }, but within the tolerance of { $tolerance } % of { $basis }: less than { $threshold } is enough. Without the tolerance it would not be achieved.
reason-tolerance-maintain = { $achieved } is not the target of { $target } for { $year }, but within the tolerance of { $tolerance } % of { $basis }: { $threshold } to { $high } is enough. Without the tolerance it would not be achieved.
reason-missed-increase = { $achieved } falls short of the target of { $target } for { $year }; at least { $threshold } was needed.
reason-missed-increase-strict = { $achieved } does not meet the target for { $year }: more than { $threshold } was needed.
reason-missed-decrease = { $achieved } is above the target of { $target } for { $year }; at most { $threshold } was needed.
reason-missed-decrease-strict = { $achieved } does not meet the target for { $year }: less than { $threshold } was needed.
reason-missed-maintain = { $achieved } is not the target of { $target } for { $year }; { $threshold } to { $high } was needed.
reason-achieved-scale = "{ $achieved }" reaches the target for { $year }, "{ $target }", on the scale "{ $unit }".
reason-achieved-colours = "{ $achieved }" reaches the target for { $year }, "{ $target }": green is better than amber, amber than red.
reason-missed-colours = "{ $achieved }" falls short of the target for { $year }, "{ $target }": green is better than amber, amber than red.
reason-missed-scale = "{ $achieved }" falls short of the target for { $year }, "{ $target }", on the scale "{ $unit }".
reason-achieved-words = The achieved value, "{ $achieved }", is the target for { $year }.
reason-achieved-early = The achieved value is "{ $achieved }" already; the target for { $year } is "{ $target }", and a later one "{ $achieved }".
reason-missed-words = The achieved value is "{ $achieved }", the target for { $year } "{ $target }".
reason-planned-instead = The revised target ({ $place }) is no usable one, so the plan's target of { $target } counts.
reason-later-target = { $year } has no usable target, so the next later one, that of { $later }, counts.
reason-range-low = The target is a range; its lower end, { $target }, counts.
reason-range-high = The target is a range; its upper end, { $target }, counts.
reason-values-stated = The values are { $are }, as { $place } states.
reason-values-map = The values are { $are }, as the map says.
reason-values-parts = The values are { $are }: those of the parts of { $year } add up to the one of the year.
values-amounts = amounts of each year
values-levels = levels
values-cumulative = sums from the beginning
reason-direction-targets = The indicator is { $direction }, since the targets of { $first } to { $last } go that way.
reason-direction-bound = The indicator is { $direction }, since the target of { $year } is a bound.
reason-direction-change = The indicator is { $direction }, since the target of { $year } says so.
reason-direction-baseline = The indicator is { $direction }, from the baseline to the target of { $year }.
reason-direction-measured = The indicator is { $direction }, from the first measured value ({ $first }) to the target of { $last }, since there is no baseline.
reason-direction-status = The indicator is { $direction }, since the published statuses agree with the figures that way ({ $place }).
reason-direction-default = The indicator is taken as { $direction }, since nothing says otherwise.
reason-scale-mixed = To be checked: the achieved value "{ $achieved }" and the target "{ $target }" seem to be of two scales, a fraction and a percentage.

draft-no-data = No value was reported for { $year }.
draft-not-assessable = The value of { $year } cannot be held against a target.
draft-both = { $achieved } was reached against a target of { $target } for { $year }: { $percent } % of the target, { $share } % of the change planned from { $baseline }.
draft-percent = { $achieved } was reached against a target of { $target } for { $year }: { $percent } % of the target.
draft-share = { $achieved } was reached against a target of { $target } for { $year }: { $share } % of the change planned from { $baseline }.
draft-plain = { $achieved } was reached against a target of { $target } for { $year }.
draft-words = "{ $achieved }" was reported for { $year }; the target is "{ $target }".

relevance-from-status = Derived from the status "{ $status }": { $derived }.
relevance-from-no-status = Without a status nothing can be derived: { $derived }.
relevance-from-activities = Derived from the activities ({ $relevant } relevant, { $not } not relevant, { $unknown } without data): { $derived }.
relevance-from-measures = Derived from the measures ({ $relevant } relevant, { $not } not relevant, { $unknown } without data): { $derived }.
relevance-from-last-target = The last target is reached and cannot grow: { $derived }.
relevance-from-owner = As the measure or objective it belongs to: { $derived }.
relevance-stated = The evaluator states "{ $stated }" ({ $place }).
relevance-two-differ = The two differ: to be checked.

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
line-baseline-planned = Baseline in the plan
line-baseline-reported = Baseline in the report
line-baseline-used = Baseline used
line-baseline-from-planned = { $baseline }, as in the plan
line-baseline-from-reported = { $baseline }, as in the report, since the plan gives no number
line-baseline-from-words = words, so no change can be measured from it
line-empty = (empty)
line-of-year-empty = { $year }: (empty)
line-target-planned = Planned target
line-target-revised = Revised target
line-achieved = Achieved value
line-of-year-multiplied = { $year }: { $words } in "{ $unit }", times { $times } = { $number }
line-of-year = { $year }: { $words }
line-computed-sum = { $year }: { $words }, the sum of { $parts }
line-computed-last = { $year }: { $words }, the last of { $parts }
line-computed-mean = { $year }: { $words }, the mean of { $parts }
line-computed-only = { $year }: { $words }, taken from { $parts }
line-computed-part = { $part }: { $words } [{ $place }]
line-part = Part, not judged
line-part-baseline = { $part }, baseline: { $words }
line-part-target = { $part }, target { $year }: { $words }
line-part-achieved = { $part }, achieved { $year }: { $words }
part-not-judged = Part of the row above; not judged and not counted.
line-target-used = Target used
line-target-from-revised = { $target } ({ $year }), as revised with the achieved values
line-target-from-planned = { $target } ({ $year }), as planned
line-target-from-planned-instead = { $target } ({ $year }), as planned, since the revised one is no usable target
line-target-from-later = { $target }, the next later target ({ $year })
line-test = Test
line-test-increase = achieved { $sign } target − tolerance × { $reach }: is { $achieved } { $sign } { $threshold }? Target { $target }, tolerance { $tolerance } %
line-test-decrease = achieved { $sign } target + tolerance × { $reach }: is { $achieved } { $sign } { $threshold }? Target { $target }, tolerance { $tolerance } %
line-test-maintain = is { $achieved } between { $threshold } and { $high }? Target { $target }, tolerance { $tolerance } %
tolerance-of-level = |target|
tolerance-of-change = |target − baseline|
line-percent-of-target = Percent of target
line-share-of-change = Share of the planned change
line-percent = { $percent } %
line-class = Class
line-class-found = { $class }: { $range } ({ $source }). The value is at { $share } %
line-class-down = { $class }: { $range } ({ $source }). The value is at { $share } % (200 % − { $percent } %, since it should fall)
line-class-none = none: value and target do not give the percentage that the classes of the profile go by
line-classes = Classes
class-range-from = { $from } % and more of { $basis }
class-range-between = { $from } % to below { $below } % of { $basis }
class-range-below = below { $below } % of { $basis }
class-counts = { $words }
class-counts-and-none = { $words }; without class { $count }
classes-title = Classes by the percentage of { $basis }, in percent of the indicators that have one:
class-none = no class
table-classes = Indicators by class
column-class = Class
chart-classes = Indicators by class
choose-share = Write the least share of the class as a fraction: 0.5 is 50 %. Each class needs less than the one above it.
note-class = Class when written: { $class } ({ $range }).
note-class-none = No class when written.
line-undefined = not defined
line-counted = In the percentages
line-counted-yes = counted: the profile counts { $scope }
line-counted-no = not counted: the profile counts { $scope }
line-left-out = { $count ->
        [one] one indicator is
       *[other] { $count } indicators are
    } left out: the profile counts { $scope }
line-indicators = Indicators
line-counts = { $achieved } achieved, { $missed } not achieved, { $nodata } without data, { $unassessable } not assessable
line-formula = Percentages
line-percentages = { $achieved } of { $counted } = { $percent } % achieved, { $rest } % not achieved; counted are { $scope }

### Workbook and tables (`report`).

untitled = Programme without a title
summary-about-changed = Evaluation of { $year } by the profile { $profile } with changed rules: see the rules on the last sheet
rules-changed = The workbook has other rules than the profile { $profile }, and they count: { $rules }. To judge by the profile as it is, name it with --profile.
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
sheet-findings = Findings
column-subject = About
column-help = How to mend it
column-check = Check
column-sha256 = SHA-256
figure-of-period = { $period }: { $figure }
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
findings-not-listed = { $count ->
        [one] 1 more finding is
       *[other] { $count } more findings are
    } not listed; `expost check` lists all.
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
rule-direction-text = as stated; else that of a bound or of a change; else that of a status column which agrees with the figures; else from the targets where they rise or fall throughout; else from the baseline to the last target; without a baseline, from the first of several measured values to the last target; else more is better. To be maintained only where that is stated
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
text-shortened = { $cell }: the text is longer than the 32,767 characters that a cell holds and was cut there; the input keeps it whole.

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
findings-more-alike = { $count } more of this check in this table, at { $places }; --verbose shows each
findings-more-errors = { $count ->
        [one] { $count } more error of these kinds
       *[other] { $count } more errors of these kinds
    }; `expost check` lists each.
findings-and-more-places = { $places } and { $count } more
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
example-row = This is still an example row of the template, and counts as data.
    .help = Write your own row over it, or delete it.
row-duplicate = The same title stands in two rows of one owner.
    .help = Delete one of the rows, or tell their titles apart.
indicator-twice = The same indicator with the same figures also stands at { $other }; it is counted twice.
    .help = Keep it under one objective or measure, or tell the names apart.
name-of-another-row = The report has here the title of { $other }; the plan calls this row "{ $planned }".
    .help = See which row the values belong to, and write its title.
title-differs = The plan calls this "{ $planned }", the report "{ $reported }".
    .help = See whether the two are one row; correct the code or the title.
sheet-hidden = The sheet "{ $sheet }" is hidden, and its table was read.
    .help = Show the sheet, or delete it if it is an old version.
cells-merged = A cell is merged over { $rows } rows; what stands in it is read for each of them.
    .help = Split the cells and write the value into each row.
formula-without-value-many = { $count } formulas of this sheet, of which this is the first, have no stored value.
    .help = Open the workbook in a spreadsheet program, let it calculate, and save it.
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
units-differ = The target is in "{ $planned }", the achieved value in "{ $unit }".
    .help = Write both in one unit, or say the right unit in a map under [table.units].
units-differ-baseline = The target is in "{ $planned }", the baseline in "{ $unit }".
    .help = Write both in one unit, or say the right unit in a map under [table.units].
fraction-differs = The achieved value is { $printed }, but { $numerator } of { $denominator } is { $percent } %.
    .help = Correct the percentage, or the figure that it was computed of.
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
number-misprinted = "{ $printed }" has a group that is not of three digits and is not used; perhaps { $meant } is meant.
    .help = Compare with the source and write the number.
amounts-in-one-cell = "{ $printed }" holds { $count } amounts and is not used.
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
target-differs = The target for { $year } is "{ $planned }" in the plan and "{ $reported }" in the report.
    .help = Correct the wrong one, or note the decision that revised it.
baseline-differs = The baseline is "{ $planned }" in the plan and "{ $reported }" in the report.
    .help = Correct the wrong one.
baseline-year-differs = The baseline is of { $planned } in the plan and of { $reported } in the report.
    .help = Correct the wrong year.
baseline-year-late = The baseline is of { $year }, the first target of { $first }.
    .help = Use a value from before the programme, or correct the year.
year-outside-programme = A value for { $year }, while the programme runs { $period }.
    .help = Correct the year of the column, or the programme's period.
achieved-below-baseline = { $year }: { $printed } is worse than the baseline of { $baseline }.
    .help = Verify both figures, and say in the remark what happened.
achieved-goes-back = The value falls while it should rise: { $before }, { $after }.
    .help = Verify both figures, and say in the remark what happened.
achieved-goes-back-up = The value rises while it should fall: { $before }, { $after }.
    .help = Verify both figures, and say in the remark what happened.
series-copied = { $count ->
        [one] The achieved value { $printed } is that
       *[other] { $count } achieved values, { $printed } the last, are those
    } of { $other }, to the digit.
    .help = Ask whether the two indicators really have the same values.
achieved-is-a-target = The achieved value { $printed } is the target of { $year } to the digit.
    .help = Verify the value against its source.
parts-do-not-add-up = The parts of the achieved value of { $period } add up to { $sum }, not to { $whole }: { $parts }.
    .help = Correct the one that is wrong, or say which part is missing.
parts-do-not-add-up-target = The parts of the target of { $period } add up to { $sum }, not to { $whole }: { $parts }.
    .help = Correct the one that is wrong, or say which part is missing.
parts-do-not-add-up-baseline = The parts of the baseline add up to { $sum }, not to { $whole }: { $parts }.
    .help = Correct the one that is wrong, or say which part is missing.
achieved-jumps = The value jumps: { $before }, { $after }.
    .help = Verify both figures, and say in the remark what changed.
achieved-far-above-target = The achieved value { $printed } is ten times the target of { $target } or more.
    .help = Say in the comment why, or correct the one that is wrong.
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
funds-total-differs-in = In { $year } the measure has { $measure }, its activities { $activities } ({ $unit }).
    .help = Correct the level that is wrong.
funds-total-differs-units = The funds of { $year } are in several units ({ $units }). They were neither added up nor compared.
    .help = Write the funds of the measure and of its activities in one currency and one factor.
funds-amount = { $amount }
funds-amount-in = { $amount } ({ $unit })
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
published-differs-of-none = A percentage is published for { $code }, which is no objective of the tables.
    .help = Correct the code; percentages are those of objectives, and O1 is the overall one.
relevance-differs = Stated as { $stated }, while what stands below it gives { $derived }.
    .help = Give the reason in the comment, or correct one of the two.
objective-without-data = { $unknown } of { $all } counted indicators have no data or cannot be assessed.
    .help = Collect the missing values, or say what the percentage rests on.
verdict-on-tolerance = { $achieved } against a target of { $target } is achieved only thanks to the tolerance of { $tolerance } %.
    .help = Say so in the reasoning.
part-of-year-judged = { $count ->
        [one] The indicator is
       *[other] { $count } indicators are
    } judged by { $part }, the last part of { $year } with achieved values; there are { $parts }.
    .help = State the period that is reviewed, with --year or as the review year of the programme; or give the values of the whole year.
direction-inferred = Nothing says which way this indicator should go. It is read as one { $direction }; the other way its verdict would not be "{ $verdict }".
    .help = State the direction in a column "direction": increase, decrease or maintain.
direction-inferred-baseline = The direction ({ $direction }) is inferred from the baseline and the last target alone; the other way the verdict would not be "{ $verdict }".
    .help = State the direction in a column "direction": increase, decrease or maintain.
direction-inferred-targets = The direction ({ $direction }) is inferred from targets that are few or that the baseline does not lie before; the other way the verdict would not be "{ $verdict }".
    .help = State the direction in a column "direction": increase, decrease or maintain.
direction-inferred-statuses = The direction ({ $direction }) is inferred from the published statuses, which agree with the figures that way in { $rows } of { $of } rows; the other way the verdict would not be "{ $verdict }".
    .help = State the direction in a column "direction": increase, decrease or maintain.
direction-inferred-measured = The direction ({ $direction }) is inferred from the first measured value and the last target, since there is no baseline: check it before you rely on "{ $verdict }".
    .help = State the direction in a column "direction": increase, decrease or maintain.
direction-inferred-column = { $count } indicators are read as ones { $direction }, which nothing states and their figures leave in doubt: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. The other way their verdicts would be others.
    .help = State the direction in a column "direction": increase, decrease or maintain.
verdict-differs = Stated as { $stated }, while the figures give { $derived }.
    .help = Correct the figure or the verdict, or choose the profile that gives it.
status-contradicts = The statuses in "{ $header }" say the opposite of the figures in { $count } of { $rows } rows.
    .help = See with `expost inspect` what the columns are taken for. In a map: the meaning of the column, or of its words.
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

findings-waiting = The reading found { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }, { $notes } { $notes ->
        [one] note
       *[other] notes
    }. `expost check` shows them and checks more.
review-year-empty = No indicator has an achieved value for { $year }; the years with achieved values are { $years }.
review-year-alone = No indicator has an achieved value for { $year }, nor for any other year.
review-year-outside = The year judged, { $year }, is outside the programme's period, { $period }.

### Published forms (findings of `read`).

value-merged = The cell with "{ $text }" is merged over several rows: { $rows } of them use its figure, each as its own.
    .help = Split the cell and write into each row what is its own.
value-with-mark = The raised sign in "{ $text }" is taken for the mark of a footnote: the figure is read as { $number }, not as { $other }.
    .help = Move the mark to the name of the indicator or to a column of remarks.
value-with-words = "{ $text }" is read as { $number }: the words and marks beside the figure are no part of it.

value-in-brackets = "{ $text }" is read as { $number }: a number in brackets is below zero, as in accounts.

value-with-note = "{ $text }": the first line was read as the figure, the rest is a note.
    .help = Move the words to the column of remarks.
target-from-words = "{ $text }": { $number } was read as the target for { $year }.
    .help = Write the number alone into the cell of the target.
title-line-unread = The line "{ $text }" of the title was not used.
    .help = Nothing to do for notes. Else write the attribute's name and a colon before the value.
block-untitled = A block without a title; its activities say that it is { $code }.
    .help = Write the title row above the block.
block-untitled-unknown = A block without a title, and no activity says which measure it is.
    .help = Write the title row above the block.
pages-mended = Read as a text dump of printed pages: { $lines } lines, of which { $joined } continue a row.
    .help = Give the workbook or document that the dump was made of, if there is one; else compare the result with the print.
lines-passed-over = { $count ->
        [one] One line holds
       *[other] { $count } lines hold
    } only marks and { $count ->
        [one] was
       *[other] were
    } not used.
    .help = Nothing to do if these are rules and page numbers.
line-doubled = The line "{ $text }" is much like the one below it and was not used.
    .help = Compare with the print; delete the wrong line.
line-unplaced = "{ $text }" cannot be placed in the table and was not used.
    .help = Compare with the print; put the line into the form of the others.
text-pieced = "{ $text }" was pieced together of broken words.
    .help = Compare with the print; write the words into one cell.
code-mended = "{ $text }" was read as { $mended }.
    .help = Compare with the print; correct the code.
figure-mended = "{ $text }" was read as { $mended }.
    .help = Compare with the print; correct the figure.
cells-run-together = The cells of the row run together: "{ $text }". The figures were taken from the end; "{ $rest }" was not used.
    .help = Compare with the print; divide the cell.
cells-run-together-rows = The row of { $code } runs together with that of { $first }; only the words and the deadline could be told apart.
    .help = Compare with the print; divide the row.
column-lost = The page lacks a column: "{ $text }" cannot be put under its heading and was not used.
    .help = Compare with the print; put the figure under its year.
struck-out = "{ $text }" is struck out and is read all the same.
    .help = Delete it if it no longer counts; else take the line through it away.
struck-out-row = The row is struck out and is read all the same.
    .help = Delete the row if it no longer counts; else take the line through it away.
rows-hidden = { $rows ->
        [one] One hidden row
       *[other] { $rows } hidden rows
    } of the table { $rows ->
        [one] was
       *[other] were
    } read as any other.
    .help = Show the rows, or delete them.

### Languages (`commands`, `report::summary`). The short titles are for a terminal of 80 columns.

column-achieved-pct-short = Ach. %
column-not-achieved-pct-short = Not ach. %
written = Written: { $path }
language-unknown = The programme's language "{ $language }" is not known; the outputs are not in it.
    .help = Write one of { $known }, or give it with --lang.

### Recognition: what speaks for a meaning, and what is asked (`finding::recognition`).

evidence = { $list }
evidence-header = the known header "{ $words }"
evidence-word = the word "{ $word }"
evidence-period = the period { $period }
evidence-numbers = { $count ->
        [one] one number
       *[other] { $count } numbers
    }
evidence-percentages = { $count ->
        [one] one percentage
       *[other] { $count } percentages
    }
evidence-years = { $count ->
        [one] one year or date
       *[other] { $count } years or dates
    }
evidence-texts = { $count ->
        [one] one text
       *[other] { $count } different texts
    }
evidence-repeats = { $count ->
        [one] one text repeats
       *[other] { $count } texts repeat
    } over { $rows } rows
evidence-codes = { $count ->
        [one] one code
       *[other] { $count } codes
    }
evidence-closed-list = a short list of words: { $words }
evidence-sentences = { $count ->
        [one] one long sentence
       *[other] { $count } long sentences
    }
evidence-scale-of = on the scale of column { $column }
evidence-share-of = column { $value } divided by column { $target } in { $count ->
        [one] one row
       *[other] { $count } rows
    }
evidence-repetition = repeats column { $column }
evidence-twin-of = column { $column } in another language
evidence-sum-of = the sum of the columns { $columns }
evidence-agrees = agrees with target and achieved value in { $count } of { $rows } rows
evidence-yes-means = yes or 1 means "{ $direction }"
evidence-left-of-names = left of the names
evidence-beside = next to column { $column }
evidence-targets-elsewhere = other tables have the targets of its rows, and no achieved values
evidence-only-one = no other column can be it
evidence-map = a line of the map
question-open = What does column { $column } { $headed ->
        [no] without a header
       *[yes] "{ $header }"
    } hold{ $valued ->
        [no] {""}
       *[yes] {" "}({ $values } …)
    }: { $candidates }?
    .help = In a map: { $map }
question-which-column = Which column holds { $about }: { $headers }?
    .help = In a map: { $map }
question-only-shares = Which column holds { $about }? Column { $column } "{ $header }" holds shares of the target only.
    .help = In a map: { $map }
question-rows = How do several rows of "{ $name }" combine for { $period } ({ $values }): sum, last or mean?
    .help = In a map: { $map }
question-first-year = Which is the programme's first year? From it count { $headers }.
    .help = In a map: { $map }
question-parts = How do { $headers } of "{ $name }" ({ $values }) make the value of { $year }: sum, last or mean?{ $columns ->
        [0] {""}
       *[other] {" "}Or does one of them hold the value of the year, as in { $answer }?
    }
    .help = In a map: { $map }
question-how = Give the answers in a map with --map: expost inspect { $input } --write-map map.toml writes one with the best guesses.
refusal-columns = { $place }: columns not used: { $columns }. A map can say what they hold (--map).
nothing-counted = nothing is counted in { $year } under the profile { $profile }: { $missing ->
        [one] 1 indicator has
       *[other] { $missing } indicators have
    } no data, { $unusable } cannot be assessed
nothing-counted-reason = { $place } { $name }: { $reason }
judged-by-part = { $count ->
        [one] 1 indicator is
       *[other] { $count } indicators are
    } judged by { $part }, the last part of { $year } with achieved values (there are { $parts }): { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Another part is judged with --year.
directions-in-doubt = { $count ->
        [one] The verdict of 1 indicator depends
       *[other] The verdicts of { $count } indicators depend
    } on a direction that is inferred and not stated: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. State it in a column "direction", or see `expost check`.
scales-in-doubt = { $count ->
        [one] The verdict of 1 indicator compares
       *[other] The verdicts of { $count } indicators compare
    } a fraction with a percentage: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. See `expost check`.
question-asked = { $number } of { $count }, { $place }: { $question }
answer-ignore = leave the column out
answer-open = leave the question open
answer-sum = sum: they are added up
answer-last = last: the last one counts
answer-year = { $column } "{ $header }" holds the value of the year
answer-mean = mean: their mean counts
questions-left = { $count ->
        [one] One question stays open
       *[other] { $count } questions stay open
    }.
map-or = { $remark }; or { $others }
about-owner = what the indicators belong to
about-indicator = the names of the indicators
about-target = the targets
about-achieved = the achieved values
about-period = the period
about-direction = the direction
about-baseline = the baseline values
column-hidden = Column { $column } "{ $header }" is hidden, and it was read as any other, as "{ $meaning }".
    .help = Show it or delete it, or leave it out in a map: { $column } = "ignore"
unit-from-note = Amounts that name no unit themselves are read in "{ $unit }", since "{ $note }" says so of the table.
    .help = If it is about something else, write the unit into the header: Funds 2021 (000 EUR).
unit-from-note-several = "{ $note }" and "{ $other }" both say what amounts are counted in. Neither was used.
    .help = Write the unit into the header: Funds 2021 (000 EUR).
column-scaled = The header "{ $header }" counts in another factor than those of the other figures do. Its figures were multiplied by { $factor }, so that they can be compared.
    .help = Write all figures in one unit, or say the factor in a map: [table.factors] { $column } = { $times }
column-scaled-values = Values in "{ $header }" are next to values of the same indicator in another factor. They were multiplied by { $factor }, so that they can be compared.
    .help = Write all values of an indicator in one unit.
column-scaled-values-not = Values in "{ $header }" are counted in { $factor } times what the others of the indicator are, but they are on the scale of the others. They were left as they are.
    .help = Write all values of an indicator in one unit.
column-scaled-not = The header "{ $header }" counts in { $factor } times what the headers of the other figures say, but its figures are on the scale of the others. They were left as they are.
    .help = Write the same unit into all headers, or say the factor in a map: [table.factors] { $column } = { $times }
column-likely = Column { $column } "{ $header }" is taken as "{ $meaning }": { $evidence }.
    .help = If that is right, write it into a map: { $map }
column-likely-several = { $count } columns are taken for what they probably are, { $column } "{ $header }" as "{ $meaning }" and so on, by their { $evidence }.
    .help = If that is right, write it into a map: { $map }
inspection-questions = Questions
inspection-answer = In a map: { $map }
inspection-certainty-certain = certain
inspection-certainty-likely = likely
inspection-certainty-open = open
inspection-certainty-none = –
layout-long = long
layout-alternating = planned and achieved rows
layout-years-across = years across
layout-transposed = transposed

### Conversion, inspection and maps (`report::conversion`, `report::inspection`, `read::map`).

conversion-title = What was converted
conversion-sheet = report
conversion-recognised = Recognised
conversion-written = Written
conversion-left-over = Left over
conversion-guessed = Guessed
conversion-doubtful = To be looked at
conversion-all-tables = All tables
conversion-total = { $rows ->
        [one] one row
       *[other] { $rows } rows
    } read, { $used } used, { $reported } reported
conversion-rows = { $rows ->
        [one] one row
       *[other] { $rows } rows
    }
conversion-more = and { $count } more of { $check }, which the written report has
conversion-values-of-parts = { $count ->
        [one] One value of a part
       *[other] { $count } values of parts
    } of what is counted (by sex, by place) stand in no table: { $indicators }. `expost evaluate --format json` and `--format iati` keep them.
map-unused = The table in line { $line } of the map { $map } ({ $patterns }) is about none of the inputs.
    .help = Correct the names in the map, or delete the table.
inspection-hidden = hidden
inspection-sheet = { $place }: { $rows ->
        [one] one row
       *[other] { $rows } rows
    } with cells, { $tables ->
        [0] no table
        [one] one table
       *[other] { $tables } tables
    }
inspection-table = { $counts } ({ $layout }, { $header })
inspection-header = { $rows ->
        [0] no header
        [one] header in row { $row }
       *[other] header in rows { $row } and { $last }
    }
inspection-values-are-amounts = The map says that the yearly values are amounts: they add up over the years.
inspection-values-are-cumulative = The map says that the yearly values are cumulative: each is the sum from the beginning to its year.
inspection-values-are-levels = The map says that the yearly values are levels: each is the state reached in its year.
inspection-headers = titles and headers within
inspection-first-row = { $place } looks most like a header: { $words }
inspection-no-table = No table was recognised. With a map it can be read: --write-map writes one to begin with.
inspection-fixed = all rows: { $value }
inspection-times = { $count } times
inspection-more = and { $count } more of { $check }; -v shows them all
layout-flat = flat
layout-blocks = blocks
layout-pages = printed pages
column-rule-words = known words
column-rule-words-and-year = known words and a year
column-rule-words-among-others = known words among others
column-rule-outside-brackets = known words outside brackets
column-rule-behind-baseline = a year behind the baseline
column-rule-by-order = the order of the columns
column-rule-map = the map
column-rule-ignored = left out by the map
column-rule-duplicate = not used: an earlier column means the same
column-rule-unused = not used in such a table
column-rule-unknown = not known, not used
column-rule-evidence = words, values and neighbours together
column-rule-open = open: a question
column-rule-part = a part of the whole, kept and not judged

### The empty workbook (`expost template`).

template-title = Tables of a programme, to be filled in
template-needed = Needed
template-optional = Optional
template-by-year = a column for each year
template-step-example = 1. Each table has one worked example row, in italics. Replace it with a row of your own, or delete it.
template-step-tables = 2. Fill in a sheet a table, a row a thing. Columns may be left out or put in another order; sheets that you do not need may be deleted. Delete the sheet of published percentages unless you want to compare with a publication.
template-step-figures = 3. Write figures as figures: 1150, 96.55, 5%. Ranges such as 42 - 45 and bounds such as at least 5 are understood. Leave a cell empty, or write no data, where there is no value; 0 is a value. A percentage is written in whole percent: 45 and the unit %, or 45%, not 0.45.
template-step-run = 4. Save, and run: expost check FILE, then expost evaluate FILE -o matrix.xlsx. This sheet is passed over.
template-sheet-programme = Programme
template-sheet-objectives = Objectives
template-sheet-measures = Measures
template-sheet-indicators = Indicators
template-sheet-achieved = Achieved values
template-sheet-activities = Activities
template-sheet-funding = Funding
template-sheet-published = Published
template-about-programme = what the programme says of itself
template-about-objectives = the overall objective (O1) and the specific objectives (1.1, 1.2, ...)
template-about-measures = the measures of the specific objectives
template-about-indicators = the indicators of objectives and measures, with what was planned
template-about-achieved = what the indicators have achieved, a row an indicator
template-about-activities = the activities of the measures, and how far they have come
template-about-funding = what funds measures and activities, a row a source
template-about-published = percentages that a publication printed, for comparison only; no rule reads them
template-note-key = The name of the fact; leave as it is.
template-note-value = Years as 2025. The review year is the year whose achieved values are judged; the profile is the set of rules.
template-note-objectives-code = O1 for the overall objective; 1.1, 1.2 and so on for the specific ones.
template-note-measures-code = The code of its objective and a number: 1.1.1.
template-note-indicators-code = The code of its measure or objective, # and a number: 1.1.1#1, 1.1#2. The code of the measure alone is enough; rows are then counted in order.
template-note-achieved-code = The indicator's code, as in the sheet of indicators.
template-note-activities-code = The code of its measure and a number: 1.1.1.1.
template-note-funding-code = The code of the measure or activity that is funded.
template-note-published-code = The code of the objective.
template-note-level = Overall or specific: choose from the list.
template-note-title = The full title.
template-note-institution = The responsible institution; spell it alike in all rows.
template-note-relevance = Whether it stays in the next programme: choose from the list. Left empty, it is derived.
template-note-objective-code = The code of the specific objective that it belongs to: 1.1.
template-note-measure-code = The code of the measure that it belongs to: 1.1.1.
template-note-type = The type of the measure, such as regulatory or informative and educational.
template-note-validity = The years in which it is carried out: 2023–2025.
template-note-indicator = The indicator's name, without its unit.
template-note-achieved-indicator = The indicator's name, to be sure of the row; the code decides.
template-note-unit = What is counted: number, %, days, index points, thousand RSD. With % write whole percent: 45, not 0.45.
template-note-source-of-verification = Where the values can be verified.
template-note-direction = Whether the value is to increase, to decrease or to be maintained: choose from the list. Left empty, it is inferred from the targets.
template-note-baseline = The value at the outset: one figure in the unit of the row.
template-note-baseline-year = The year of the baseline: 2022.
template-note-target = The target for the year in the header: a figure, a range (42 - 45) or a bound (at least 5), in the unit of the row.
template-note-achieved-target = Only where the target was revised: the target that holds now.
template-note-achieved = The value achieved in the year in the header, in the unit of the row. Empty or no data where it is not known; 0 is a value.
template-note-verdict = Needed only where the target is words: choose from the list.
template-note-remark = The reasoning for the progress.
template-note-comment = The comment on the target of the last year.
template-note-next-steps = Possible next steps.
template-note-partners = The partners in the implementation, separated by semicolons.
template-note-deadline = A quarter and year, Q3 2024; a year; or Continuous.
template-note-status = How far it has come: choose from the list.
template-note-effectiveness = What it has contributed to the measure.
template-note-source-of-funding = The source: a budget, a project, a donor; or No funds needed.
template-note-budget-reference = The reference to the programme budget: 0614-0001.
template-note-funds = Thousand RSD, planned for the year in the header.
template-note-published-achieved = Whole percent: 67.
template-note-published-not-achieved = Whole percent: 33.
template-example-programme = Example: Digital Services Programme { $period }
template-example-programme-institution = Example: Ministry of Public Administration
template-example-programme-umbrella-document = Example: Public Administration Reform Strategy
template-example-objectives-title = Example: Public services are available online (replace this row)
template-example-objectives-institution = Ministry of Public Administration
template-example-measures-title = Example: Moving public services to one portal (replace this row)
template-example-measures-institution = Ministry of Public Administration
template-example-measures-type = Provision of services
template-example-indicators-indicator = Example: Services available on the portal (replace this row)
template-example-indicators-unit = number
template-example-indicators-source-of-verification = Annual report on the portal
template-example-achieved-indicator = Example: Services available on the portal (replace this row)
template-example-achieved-remark = The portal was opened to all ministries.
template-example-achieved-comment = The target of the last year is realistic.
template-example-achieved-next-steps = Move the services of local governments to the portal.
template-example-activities-title = Example: Connecting ministries to the portal (replace this row)
template-example-activities-institution = Ministry of Public Administration
template-example-activities-partners = Office for Information Technologies
template-example-activities-remark = Nine of ten ministries are connected.
template-example-activities-effectiveness = Most services can be used through the portal.
template-example-activities-next-steps = Connect the last ministry.
template-example-source-of-funding = Budget of the Republic
template-example-budget-reference = 0614-0001

### The differences of two plans or evaluations (`expost diff`).

diff-title = What has changed
diff-old = Old: { $files }; { $judged }
diff-new = New: { $files }; { $judged }
diff-judged = evaluation of { $year } by the profile { $profile }
diff-not-judged = not evaluated: it has no achieved values
diff-none = Nothing has changed.
diff-without-verdicts = Verdicts and percentages are not compared, since they need achieved values on both sides.
diff-only-in-old = Not compared, since only the old side has it: { $list }.
diff-only-in-new = Not compared, since only the new side has it: { $list }.
diff-aligned-old = The codes of the old side leave out the leading number { $number }; they are compared as if they had it.
diff-aligned-new = The codes of the new side leave out the leading number { $number }; they are compared as if they had it.
diff-likeness-left-out = Too many rows have no partner to look for names that are alike: a row that was both renumbered and reworded stands as disappeared and appeared.
diff-nothing = (nothing)
diff-formerly = formerly: { $name }
diff-sheet-summary = Summary
diff-sheet-changes = Changes
diff-column-rows = Rows
diff-column-kind = Change
diff-column-level = Level
diff-column-name = Row
diff-column-what = What
diff-column-difference = Row and difference
diff-column-old = Old
diff-column-new = New
diff-column-old-place = Old place
diff-column-new-place = New place
diff-rows-old = on the old side
diff-rows-new = on the new side
diff-rows-unchanged = unchanged
diff-kind-appeared = appeared
diff-kind-disappeared = disappeared
diff-kind-renamed = renamed
diff-kind-renumbered = renumbered
diff-kind-changed = changed
diff-level-programme = programme
diff-level-objective = objective
diff-level-measure = measure
diff-level-indicator = indicator
diff-level-activity = activity
diff-levels-objective = Objectives
diff-levels-measure = Measures
diff-levels-indicator = Indicators
diff-levels-activity = Activities
diff-what-row = row
diff-what-code = code
diff-what-name = name
diff-what-institution = institution
diff-what-umbrella-document = umbrella document
diff-what-first-year = first year
diff-what-last-year = last year
diff-what-type = type
diff-what-validity = validity
diff-what-unit = unit
diff-what-source-of-verification = source of verification
diff-what-direction = direction
diff-what-baseline = baseline
diff-what-baseline-year = baseline year
diff-what-target = target
diff-what-achieved = achieved value
diff-what-target-used = target applied
diff-what-achieved-used = value judged
diff-what-verdict = verdict
diff-what-partners = partners
diff-what-deadline = deadline
diff-what-status = status
diff-what-funds = funds
diff-what-relevance = relevance
diff-what-achieved-pct = percent achieved
diff-what-remark = reasoning for the progress
diff-what-effectiveness = effectiveness
diff-what-comment = comment
diff-what-next-steps = next steps
diff-what-group-reason = reason of the group
diff-what-group-comment = comment of the group

### IATI and portfolios (`sheet::iati`, `read::layouts::iati`, `report::iati`, `report::portfolio`).

iati-fiscal-years = The tables name fiscal years such as { $year } and not the month in which they begin; each is written as the calendar year in which it ends.
iati-version = The file states no version of IATI; it is read as 2.03.
    .help = State the version by which it was written, 2.01, 2.02 or 2.03.
iati-version-unknown = The file states "{ $version }" as its version of IATI; it is read as 2.03.
    .help = State the version by which it was written, 2.01, 2.02 or 2.03.
elements-unused = Not used of this activity: { $elements }.
    .help = Nothing to do; an evaluation does not need them.
codes-made = { $results ->
        [one] One result has no code of its own
       *[other] { $results } results have no codes of their own
    }; codes are made in the order of the file.
    .help = Give each indicator a reference of the vocabulary 99 such as 1.1.3#2, if codes are to stay from year to year.
result-type-unknown = The type "{ $text }" of the result is not known; it is taken as a specific objective.
    .help = Write 1 for an output, 2 for an outcome, 3 for an impact or 9 for other.
direction-unknown-ascending = "{ $text }" does not say whether more is better; the indicator is not judged.
    .help = Write 1 or 0 as the value of ascending.
period-undated = "{ $text }" is no date for the period's end; the year of its start, { $year }, is taken.
    .help = Write the end as year, month and day, 2021-12-31.
period-undated-wholly = "{ $text }" is no date for the period's end, and the start has none either; its values are not used.
    .help = Write start and end as year, month and day, 2021-12-31.
periods-in-year = { $periods } periods end in { $year }; the values of the last one that has any, up to { $end }, count for the year.
    .help = Check that the last value is the year's, or give the year as one period.
rows-of-parts = { $rows ->
        [one] A row is
       *[other] { $rows } rows are
    } of parts of the whole ({ $parts }); they are not judged.
    .help = Nothing to do if the rows without a part are the values that count.
parts-summed = There is no value of the whole, and { $written ->
        [once] the target ({ $target }) is written once, with the first of the parts ({ $parts }):
       *[each] all parts ({ $parts }) have one target ({ $target }):
    } their values are added up, { $values } = { $sum }.
    .help = If the target is that of each part, give each its own, or write in a map how the rows combine.
parts-summed-in-part = There is no value of the whole, and { $written ->
        [once] the target ({ $target }) is written once, with the first of the parts ({ $parts }):
       *[each] all parts ({ $parts }) have one target ({ $target }):
    } their values are added up, { $values } = { $sum }, without { $without }, where no value is given.
    .help = Give the missing values, or the value of the whole.
values-of-parts-judged = { $rows ->
        [one] One row is
       *[other] { $rows } rows are
    } about a part ({ $part } first) and no row about the whole; each is judged by itself.
    .help = Add rows for the whole, or delete the parts.
values-of-parts-one-target = { $rows ->
        [one] One row is
       *[other] { $rows } rows are
    } about a part ({ $part } first) and no row about the whole; each is judged by itself, { $shared ->
        [one] one
       *[other] { $shared }
    } of them by the target in the row of the first part, which is taken for that of all.
    .help = Write the target into each row that it is for, or add rows for the whole.
values-of-parts-perhaps = { $rows ->
        [one] One row looks
       *[other] { $rows } rows look
    } like a part of the indicator above ("{ $whole }" first), by a mark before the name or because the name comes back below other indicators, but the figures do not show it; each is judged as an indicator of its own.
    .help = If they are parts, write "of which" before their names; if not, give each a code or a target of its own.
values-of-parts-only = { $values ->
        [one] The one value here is
       *[other] All { $values } values here are
    } of parts only ({ $parts }); parts are kept and not judged.
    .help = Give the value of the whole beside them, without dimension and place.
iati-placeholder = The programme states no { $what }; { $value } is written. Give it in the table of the programme.
iati-organisation = identifier of the reporting organisation
iati-identifier = identifier
iati-organisation-type = type of the reporting organisation
iati-status = activity status
iati-start = first year
iati-end = last year
iati-without-indicators = Not written, as IATI has no results without indicators: { $count ->
        [one] one objective or measure
       *[other] { $count } objectives and measures
    }.
iati-without-activities = Not written, as IATI has no place for them: { $count ->
        [one] one activity
       *[other] { $count } activities
    }.
iati-without-funding = Not written, as it is no result: { $count ->
        [one] one line of funding
       *[other] { $count } lines of funding
    }.
iati-without-next-steps = Not written, as IATI has no place for them: { $count ->
        [one] next steps of one indicator
       *[other] next steps of { $count } indicators
    }.
iati-without-relevance = Not written, as IATI has no place for it: { $count ->
        [one] the stated relevance of one row
       *[other] the stated relevance of { $count } rows
    }.
column-input = Input
column-programme = Programme
column-year = Year
column-profile = Profile
column-objectives = Objectives
column-errors = Reading errors
column-warnings = Reading warnings
column-notes = Reading notes
column-worst = Gravest finding of the reading
row-all-programmes = All programmes together
portfolio-failed-all = None of the { $all } programmes could be evaluated.
portfolio-failed = { $failed } of { $all } programmes could not be evaluated; the others are as above.
portfolio-written = Written: { $files ->
        [one] one file
       *[other] { $files } files
    } in { $folder }, and { $summary }
layout-iati = IATI

### The working group's workbook (`report::matrix`, `report::live`).

column-relevance-words = Relevance in the evaluator's words
column-override = Verdict of the group
column-override-reason = Reason for the group's verdict
column-group-comment = Comment of the group
live-target-in-words = The target is words, so the verdict does not follow the figures until the target is a number; use "Verdict of the group" to change it.
live-value = This verdict is a value and does not follow the figures; use "Verdict of the group" to change it.
missing-words = -; –; —; /; n/a; na; n.a.; no data; none; unknown; not available
value-yes = yes
value-no = no
yes-words = yes; true; ja; wahr; richtig; oui; vrai; sì; vero; sí; verdadero; cierto; sim; verdadeiro; po; e vërtetë; i vërtetë; vërtetë; saktë; e saktë; da; točno; tačno; istina; istinito; jeste; да; јесте; тачно; истина; истинито; точно; вистина; вистинито; y; ✓; ✔
no-words = no; false; nein; falsch; non; faux; falso; não; jo; e gabuar; i gabuar; gabuar; e pasaktë; e rreme; ne; netočno; netačno; laž; neistina; neistinito; nije; не; није; нетачно; лаж; неистина; неистинито; неточно; лага; невистина; невистинито; n; ✗; ✘
legend-input = Filled in by the working group
column-reason-written = Reason of the verdict as written
column-formula-value = Read by the formulas
rule-filling-in = Filling in
filling-in-text = open are the light yellow cells, the relevance and the verdict of the group, both chosen from a list; a verdict of the group counts instead of that of the rules and needs a reason. The word may stand without its mark; anything else is marked and does not count. Everything else is locked, without a password
rule-calculation = Calculation
calculation-live = live: a corrected target or achieved value changes the verdict, the counts and the percentages; directions, reasons and drafted texts stay as they were written
calculation-static = values only: nothing follows a correction

### Bringing returned copies together (`merge`, `report::merged`, `read::decisions`).

notes-unreadable = The notes of the sheet "{ $sheet }" could not be read: { $reason }.
    .help = Open the file in a spreadsheet program and save it again.
row-unused-decision-row = "{ $row }" is no row of the programme, and what was decided of it is not used.
    .help = Give the tables that the matrix was made from together with this one, or correct the row: `indicator 1.1.3#2`, `activity 1.1.3.2`, `measure 1.1.3`, `objective 1.1`.
row-unused-decision-field = "{ $field }" is no field of { $row } that the working group fills in.
    .help = Write `target`, `achieved`, `next-steps`, `relevance`, `comment`, `verdict-override` or `override-reason`.
row-unused-decision-year = The { $field } of { $row } has no year.
    .help = Write the year of the value into the column `year`.
row-unused-decision-number = The { $field } of { $row } for { $year } has to be a figure, and "{ $value }" is none; the value of the tables counts.
    .help = Write a number, or `n/a` for a value that is not known.
row-unused-decision-date = The { $field } of { $row } for { $year } has to be a figure, and "{ $value }" is a date; the value of the tables counts.
    .help = A spreadsheet program may have turned the number into a date. Write the number again, in a cell formatted as a number.
row-unused-decision-twice = The { $field } of { $row } is decided in several ways: { $values }. None of them is used.
    .help = Keep the row that holds. A later decision has the value of the earlier one in its column `before`.
decision-stale = The { $field } of { $row } was "{ $before }" when "{ $value }" was decided, and is "{ $now }" in the tables now. "{ $value }" is used.
    .help = Ask who decided whether it still holds; correct the row, or delete it.
row-unused-decision-value = "{ $value }" is no value that the { $field } of { $row } can have.
    .help = Write `relevant`, `not-relevant` or `no-data` for a relevance; `achieved`, `not-achieved`, `no-data` or `not-assessable` for a verdict.
reason-by-group = The working group decided "{ $verdict }" ({ $place }): { $reason }. By the rules it is { $rules }:
reason-by-group-alone = The working group decided "{ $verdict }" ({ $place }) and gave no reason. By the rules it is { $rules }:
subject-decisions = decisions of the working group
matrix-field-target = Target
matrix-field-achieved = Achieved value
matrix-field-verdict = Verdict
matrix-field-verdict-override = Verdict of the group
matrix-field-override-reason = Reason for the group's verdict
matrix-field-relevance = Relevance
matrix-field-relevance-words = Relevance in the evaluator's words
matrix-field-next-steps = Possible next steps
matrix-field-comment = Comment of the group
merge-headline = { $programme }: evaluation of { $year }, { $copies ->
        [one] one returned copy
       *[other] { $copies } returned copies
    }
merge-sheet-summary = Returned copies
merge-sheet-changes = Changes
merge-sheet-disagreements = Disagreements
merge-sheet-outside = Outside the input cells
merge-sheet-added = Added and deleted rows
merge-sheet-comments = Comments
merge-column-copy = Copy
merge-column-changes = Cells changed
merge-column-disputed = In dispute
merge-column-outside = Outside the input cells
merge-column-added = Added
merge-column-deleted = Deleted
merge-column-comments = Comments
merge-row-together = Together
merge-column-field = Field
merge-column-before = Before
merge-column-after = After
merge-column-who = Who
merge-column-answer = Answer
merge-column-what = What
merge-column-beside = Row of the matrix, or the one above
merge-column-words = Words
merge-column-author = Author
merge-empty = (empty)
merge-outside-cell = cell changed
merge-outside-formula = formula replaced by a value
merge-outside-column = column deleted
merge-outside-sheet = sheet deleted
merge-added-row = row added
merge-added-copy = row copied
merge-added-cells = cells beside the matrix
merge-deleted = row deleted
merge-note-changed = Changed by { $who }. Before: { $before }
merge-note-disputed = The copies disagree. Before: { $before }
merge-note-verdict = A cell that the verdict rests on was changed: evaluate anew with the accepted changes.
merge-not-accepted = Not accepted: "{ $value }" for { $field } of { $row } ({ $who }) is none of the words of the list.
merge-not-accepted-figure = Not accepted: "{ $value }" for { $field } of { $row } ({ $who }) is no figure.
merge-pasted-over = { $file }, sheet { $sheet }: values were pasted over its { $count } formulas. What the group filled in is compared; what followed from it is not.
merge-without-results = { $file }: { $count } formulas have no results, since a program wrote the file. What the group filled in is compared. Open it in a spreadsheet program and save it before it is evaluated.
merge-file-ignored = Ignored, since it is no copy of this matrix: { $why }
merge-notes-not-read = { $file }: notes on cells cannot be read from files of this form, nor can formulas be told from values. Save the copy as `.xlsx` and bring the copies together again.
merge-other-language = { $file }: the copy is in another language ({ $language }), so that words outside the input cells are not compared.
merge-known-by-name = { $file }: { $count ->
        [one] one row is
       *[other] { $count } rows are
    } known by name, since the hidden column of row names was not moved along.
merge-unsettled = { $place }: the copies disagreed here, and nothing is decided yet.
merge-left-in-dispute = { $count ->
        [one] One cell is not accepted, since copies disagree on it.
       *[other] { $count } cells are not accepted, since copies disagree on them.
    } Decide in the merged workbook and bring it together with the matrix again.
merge-see-lists = All that came back, cell by cell: `-o merged.xlsx`, or `--format markdown`.
merge-copies-alike = { $file }: { $count ->
        [one] one row is a further copy of a row of the matrix, word for word, and is
       *[other] { $count } rows are further copies of rows of the matrix, word for word, and are
    } not listed.
merge-notes-of-language = { $file }: { $count ->
        [one] one note
       *[other] { $count } notes
    } without an author on cells that have a note in the matrix are taken for those of the program in the copy's language, and are not listed.

## Words that a cell of the matrix takes

choose-tolerance = Write a number from 0 to below 1: 0.1 is 10 %.
choose-rule = Choose one of the words of the list.
choose-relevance = Choose one of the words of the list, or leave the cell empty.
choose-verdict = This is none of the words of the list. The word without its mark is understood too; with anything else the verdict of the rules stays in force.

## Columns of flat tables

column-indicator-name = Indicator
column-baseline-value = Baseline value

## Notes counted in the legend

notes-of-check = Notes of this kind: { $count }; the first: { $example }
