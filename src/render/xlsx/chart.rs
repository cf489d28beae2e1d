//! Native charts.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType,
    Worksheet,
};

use super::cell::Done;
use crate::render::palette::look;
use crate::report;

/// The colour of the bars' edges.
const EDGE: u32 = 0x59_5959;
/// The colour of the grid lines.
const GRID_LINE: u32 = 0xD9_D9D9;

/// Puts the chart of a grid on its sheet, which has that name.
pub(super) fn insert_chart(sheet: &mut Worksheet, name: &str, chart: &report::Chart) -> Done<()> {
    let (first, last) = chart.rows;
    let mut drawn = Chart::new(ChartType::BarStacked);
    drawn.title().set_name(&chart.title).set_font(ChartFont::new().set_size(12));
    for (column, title, tone) in &chart.series {
        let series = drawn.add_series();
        series
            .set_categories((name, first, chart.categories, last, chart.categories))
            .set_values((name, first, *column, last, *column))
            .set_name(title.as_str())
            .set_gap(60);
        if let Some(fill) = look(*tone).fill {
            series.set_format(
                ChartFormat::new()
                    .set_solid_fill(ChartSolidFill::new().set_color(fill))
                    .set_border(ChartLine::new().set_color(EDGE).set_width(0.5)),
            );
        }
    }
    // Bars in the order of the rows, their axis below them.
    drawn.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    drawn.x_axis().set_major_gridlines_line(ChartLine::new().set_color(GRID_LINE));
    drawn.legend().set_position(ChartLegendPosition::Bottom);
    drawn.set_width(760).set_height(300);
    sheet.insert_chart(chart.at.0, chart.at.1, &drawn)?;
    Ok(())
}
