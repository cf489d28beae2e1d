//! Words below headers of figures that span several columns.

use crate::read::tests::{indicators, reading, reported};

fn questions(text: &str) -> usize {
    reading(&[("plan.csv", text)]).programme.questions.len()
}

#[test]
fn places_and_ages_below_a_header_that_spans_them_are_part_of_it() {
    for below in ["Northam|Eastbury|Westhill", "15–24|25–54|55+"] {
        let text = |target: u16| {
            format!(
                "Code|Indicator|Target 2022|Achieved 2022||
|||{below}
1.1.1|Homes connected|n:{target}|n:100|n:110|n:95"
            )
        };
        let summed = reading(&[("plan.csv", &text(300))]);
        assert_eq!(indicators(&summed), ["1.1.1#1 Homes connected:  [2022=300] {} 2022=305"], "{below}");
        assert!(
            reported(&summed).iter().any(|said| said.starts_with("parts-summed ")),
            "{below}: {:?}",
            reported(&summed)
        );
        assert_eq!(questions(&text(100)), 1, "{below}: where each is near the target nothing says that they add up");
    }
}

#[test]
fn the_column_named_total_below_such_a_header_is_the_whole() {
    let reading = reading(&[(
        "plan.csv",
        "Code|Indicator|Achieved 2022|||Target 2022
||women|men|total|
1.1.1|Homes connected|n:100|n:110|n:210|n:300",
    )]);
    assert_eq!(indicators(&reading), ["1.1.1#1 Homes connected:  [2022=300] {} 2022=210"]);
}

#[test]
fn a_row_without_a_name_or_with_words_for_no_value_is_no_header() {
    for row in ["|||–|–|–", "|Wells filled||Northam|Eastbury|Westhill"] {
        let text = format!(
            "Code|Indicator|Target 2022|Achieved 2022||
{row}
1.1.1|Homes connected|n:300|n:100|n:110|n:95"
        );
        let reading = reading(&[("plan.csv", &text)]);
        assert!(indicators(&reading).contains(&"1.1.1#1 Homes connected:  [2022=300] {} 2022=100".to_owned()), "{row}");
        assert!(reported(&reading).contains(&"column-without-header plan.csv:2:5".to_owned()), "{row}");
    }
}
