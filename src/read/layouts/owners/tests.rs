//! Tests of chains of owners, own codes and headings. Tables as offices write them; invented.

use crate::model::Level;
use crate::read::Reading;
use crate::read::tests::{reading, reported};

/// Objectives, measures and indicators, a line each, indented by what they belong to.
fn tree(reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    for objective in &reading.programme.objectives {
        let level = if objective.level == Level::Overall { "overall " } else { "" };
        lines.push(format!("{level}{} {}", objective.code, objective.title.text()).trim_end().to_owned());
        lines.extend(objective.indicators.iter().map(|indicator| format!("  - {}", indicator.name.text())));
        for measure in &objective.measures {
            lines.push(format!("  {} {}", measure.code, measure.title.text()).trim_end().to_owned());
            lines.extend(measure.indicators.iter().map(|indicator| format!("    - {}", indicator.name.text())));
        }
    }
    lines
}

fn of(text: &str) -> Vec<String> {
    tree(&reading(&[("table.csv", text)]))
}

#[test]
fn words_with_a_code_and_a_title_name_owners_and_blank_cells_go_with_the_one_above() {
    let rows = "Outcome 1: Tidy parks|Benches|n:5|n:6
|Paths lit|n:30|n:24
Output 1.1: Trees|Trees planted|n:18|n:18";
    let expected = ["1 Tidy parks", "  - Benches", "  - Paths lit", "  1.1 Trees", "    - Trees planted"];
    assert_eq!(of(&format!("Objective|Indicator|Target 2031|Achieved 2031\n{rows}")), expected);
}

#[test]
fn any_word_before_the_number_will_do_where_the_cells_of_the_column_agree() {
    let header = "Objective|Indicator|Target 2031|Achieved 2031";
    let french = format!("{header}\nAxe 1 – Eau|Puits|n:5|n:6\nAxe 2 – Routes|Ponts|n:3|n:2");
    assert_eq!(of(&french), ["1 Eau", "  - Puits", "2 Routes", "  - Ponts"]);
    let names = format!("{header}\nReduce waste by 30 kg|Bins|n:5|n:6\nClean water|Wells|n:3|n:2");
    assert_eq!(of(&names), ["Reduce waste by 30 kg", "  - Bins", "Clean water", "  - Wells"]);
}

#[test]
fn a_number_that_stands_before_different_titles_is_no_code() {
    let header = "Objective|Indicator|Target 2031|Achieved 2031";
    let restarts = format!("{header}\nGoal 1: Water|Wells|n:5|n:6\nGoal 1: Roads and bridges|Bridges|n:3|n:2");
    assert_eq!(of(&restarts), ["Goal 1: Water", "  - Wells", "Goal 1: Roads and bridges", "  - Bridges"]);
    let same = format!("{header}\nGoal 1: Water|Wells|n:5|n:6\nGoal 1: Water.|Pumps|n:3|n:2");
    assert_eq!(of(&same), ["1 Water", "  - Wells", "  - Pumps"]);
}

#[test]
fn plain_numbers_are_specific_objectives_unless_codes_below_them_are() {
    let header = "Objective|Indicator|Target 2031|Achieved 2031";
    assert_eq!(
        of(&format!("{header}\nn:1|Wells|n:5|n:6\nn:1|Pumps|n:5|n:6\nn:2|Bridges|n:3|n:2")),
        ["1", "  - Wells", "  - Pumps", "2", "  - Bridges"]
    );
    let deep = format!("{header}\nn:1|Trust|n:5|n:6\n1.1|Wells|n:5|n:6\n1.1.1|Pumps|n:3|n:2");
    assert_eq!(of(&deep), ["overall 1", "  - Trust", "1.1", "  - Wells", "  1.1.1", "    - Pumps"]);
}

#[test]
fn titles_beside_codes_are_kept_wherever_the_columns_are() {
    let expected = [
        "1.1 Water",
        "  1.1.1 Wells",
        "    - Wells dug",
        "    - Wells tested",
        "1.2 Roads",
        "  1.2.1 Bridges",
        "    - Bridges built",
    ];
    let left = "Code|Objective|Measure|Indicator|Target 2031|Achieved 2031
1.1.1|Water|Wells|Wells dug|n:5|n:6
1.1.1|Water|Wells|Wells tested|n:5|n:6
1.2.1|Roads|Bridges|Bridges built|n:3|n:2";
    assert_eq!(of(left), expected);
    let right = "Indicator|Target 2031|Achieved 2031|Measure|Measure code|Objective|Objective code
Wells dug|n:5|n:6|Wells|1.1.1|Water|1.1
Wells tested|n:5|n:6|Wells|1.1.1|Water|1.1
Bridges built|n:3|n:2|Bridges|1.2.1|Roads|1.2";
    assert_eq!(of(right), expected);
}

#[test]
fn titles_alone_make_a_chain_and_the_same_title_below_another_is_another() {
    let text = "Cilj|Mera|Pokazatelj|Ciljana vrednost 2031|Ostvarena vrednost 2031
Voda|Obuke|Obučeni majstori|n:5|n:6
Voda|Bunari|Bunari|n:5|n:6
Putevi|Obuke|Obučeni putari|n:3|n:2";
    let expected = [
        "Voda",
        "  Obuke",
        "    - Obučeni majstori",
        "  Bunari",
        "    - Bunari",
        "Putevi",
        "  Putevi / Obuke",
        "    - Obučeni putari",
    ];
    assert_eq!(of(text), expected);
}

#[test]
fn what_gathers_others_is_outside_of_them_on_whichever_side_it_is() {
    let text = "Measure|Indicator|Target 2031|Achieved 2031|Objective
Wells|Wells dug|n:5|n:6|Water
Pipes|Pipes laid|n:5|n:6|Water
Bridges|Bridges built|n:3|n:2|Roads";
    let expected = [
        "Water",
        "  Wells",
        "    - Wells dug",
        "  Pipes",
        "    - Pipes laid",
        "Roads",
        "  Bridges",
        "    - Bridges built",
    ];
    assert_eq!(of(text), expected);
}

#[test]
fn numbers_of_measures_that_begin_again_below_each_objective_go_behind_its_code() {
    let text = "Objective code|Measure code|Indicator|Target 2031|Achieved 2031
n:1|n:1|Wells|n:5|n:6
n:1|n:2|Pipes|n:5|n:6
n:2|n:1|Bridges|n:3|n:2";
    let expected = ["1", "  1.1", "    - Wells", "  1.2", "    - Pipes", "2", "  2.1", "    - Bridges"];
    assert_eq!(of(text), expected);
}

#[test]
fn codes_that_differ_are_the_rows_own_where_rows_without_figures_gather_them() {
    let text = "Code|Indicator|Unit|Target 2031|Achieved 2031
1|Friendly service|||
1.1|Queues are short|Roll up||
1.1.1|Clients served|%|n:60|n:66
1.1.2|Desks open|Number|n:3|n:3
1.2|Staff is trained|Roll up||
1.2.1|Staff with a course|%|n:60|n:62";
    let expected = [
        "1 Friendly service",
        "  1.1 Queues are short",
        "    - Clients served",
        "    - Desks open",
        "  1.2 Staff is trained",
        "    - Staff with a course",
    ];
    let reading = reading(&[("goals.csv", text)]);
    assert_eq!(tree(&reading), expected);
    assert!(reported(&reading).contains(&"owner-row goals.csv:2".to_owned()));
}

#[test]
fn codes_that_differ_are_the_owners_where_nothing_gathers_the_rows() {
    let text = "Code|Indicator|Target 2031|Achieved 2031\n1.1.1|Wells|n:5|n:6\n1.1.2|Pumps|n:5|n:6";
    assert_eq!(of(text), ["1.1", "  1.1.1", "    - Wells", "  1.1.2", "    - Pumps"]);
    let gathered = "Objective|Code|Indicator|Target 2031|Achieved 2031
Water|1.1.1|Wells|n:5|n:6
Water|1.1.2|Pumps|n:5|n:6";
    assert_eq!(of(gathered), ["Water", "  - Wells", "  - Pumps"]);
}

#[test]
fn an_indicator_without_data_is_no_owner() {
    let text =
        "Code|Indicator|Target 2031|Achieved 2031\n1.1.1|Wells||\n1.1.2|Pumps|n:5|n:6\n1.1|Trust|no data|no data";
    assert_eq!(of(text), ["1.1", "  - Trust", "  1.1.1", "    - Wells", "  1.1.2", "    - Pumps"]);
}

#[test]
fn titles_between_the_rows_own_what_is_below_them() {
    let text = "Indicator|Unit|Target 2031|Achieved 2031
Water
Wells|Number|n:5|n:6
Roads
Bridges|Number|n:3|n:2
Source: the roads agency.";
    let reading = reading(&[("list.csv", text)]);
    assert_eq!(tree(&reading), ["Water", "  - Wells", "Roads", "  - Bridges"]);
    assert!(reported(&reading).contains(&"row-text-only list.csv:6".to_owned()));
}

#[test]
fn rows_without_a_code_go_with_the_row_without_figures_above_them() {
    let text = "Code|Indicator|Target 2031|Achieved 2031
4|Healthy canteens||
4.5|Meals that pupils like||
|Breakfasts taken|n:6|n:7
|Lunches taken|n:6|n:5";
    assert_eq!(
        of(text),
        ["4 Healthy canteens", "  4.5 Meals that pupils like", "    - Breakfasts taken", "    - Lunches taken"]
    );
}

#[test]
fn numbers_that_count_the_rows_own_nothing_and_plain_codes_of_objectives_do() {
    let counted = "#|Indicator|Target 2031|Achieved 2031\n1|Wells|n:5|n:6\n2|Pumps|n:5|n:6\n3|Bridges|n:3|n:2";
    let reading = reading(&[("list.csv", counted)]);
    assert_eq!(tree(&reading), ["1.1 list", "  - Wells", "  - Pumps", "  - Bridges"]);
    assert!(reported(&reading).contains(&"owner-missing list.csv:1".to_owned()));
    let repeated = counted.replace("\n3|", "\n2|");
    assert_eq!(of(&repeated), ["1", "  - Wells", "2", "  - Pumps", "  - Bridges"]);
    let skipping = counted.replace("\n3|", "\n4|");
    assert_eq!(of(&skipping), ["1", "  - Wells", "2", "  - Pumps", "4", "  - Bridges"]);
    let objectives = counted.replace('#', "Objective");
    assert_eq!(of(&objectives), ["1", "  - Wells", "2", "  - Pumps", "3", "  - Bridges"]);
}

#[test]
fn row_numbers_go_on_through_owners_or_begin_again_below_each() {
    let rows = |numbers: [u8; 4]| {
        let [first, second, third, fourth] = numbers;
        format!(
            "No.|Goal|Indicator|Target 2031|Achieved 2031
{first}|Water|Wells|n:5|n:6
{second}||Pumps|n:5|n:6
{third}|Roads|Bridges|n:3|n:2
{fourth}|Roads|Signs|n:3|n:4"
        )
    };
    let expected = ["Water", "  - Wells", "  - Pumps", "Roads", "  - Bridges", "  - Signs"];
    assert_eq!(of(&rows([1, 2, 3, 4])), expected);
    assert_eq!(of(&rows([1, 2, 1, 2])), expected);
    assert_ne!(of(&rows([1, 2, 2, 1])), expected);
}

#[test]
fn numbers_beside_the_titles_that_they_count_are_codes() {
    let text = "No.|Goal|Indicator|Target 2031|Achieved 2031
1|Water|Wells|n:5|n:6
2|Roads|Bridges|n:3|n:2
3|Parks|Benches|n:3|n:4";
    assert_eq!(of(text), ["1 Water", "  - Wells", "2 Roads", "  - Bridges", "3 Parks", "  - Benches"]);
}

#[test]
fn codes_below_the_first_cell_of_an_owner_are_the_rows_own() {
    let text = "Objective|Code|Indicator|Target 2031|Achieved 2031
Water|1.1.1|Wells|n:5|n:6
|1.1.2|Pumps|n:5|n:6
Roads|1.2.1|Bridges|n:3|n:2
|1.2.2|Signs|n:3|n:2";
    assert_eq!(of(text), ["Water", "  - Wells", "  - Pumps", "Roads", "  - Bridges", "  - Signs"]);
}

#[test]
fn titles_behind_a_blank_row_own_what_is_below_them_and_notes_own_nothing() {
    let table = "Indicator|Unit|Target 2031|Achieved 2031
Water
Wells|Number|n:5|n:6
~
Roads
Bridges and tunnels
Bridges|Number|n:3|n:2";
    let expected = ["Water", "  - Wells", "Roads", "  Bridges and tunnels", "    - Bridges"];
    assert_eq!(of(table), expected);
    let reading = reading(&[("list.csv", &format!("{table}\n~\nRoads agency"))]);
    assert_eq!(tree(&reading), expected);
    assert!(reported(&reading).contains(&"rows-outside-tables list.csv:9".to_owned()));
}

#[test]
fn the_title_of_a_table_owns_no_row_of_the_table_above_it() {
    let text = "Objective|Indicator|Target 2031|Achieved 2031
Water|Wells|n:5|n:6
~
Roads
Objective|Indicator|Target 2030|Achieved 2030
Parks|Benches|n:3|n:2";
    assert_eq!(of(text), ["Water", "  - Wells", "Parks", "  - Benches"]);
}
