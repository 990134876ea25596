"""Slides with a title each, in the language that is spoken, with native charts that have a title and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from dashboard.markup import readable
from dashboard.texts import language

if TYPE_CHECKING:
    from pptx.enum.lang import MSO_LANGUAGE_ID

LONGEST = 240
"""Letters of a point: more would not fit on a slide."""
_INK, _BLUE, _GREY = "0B0C0C", "12436D", "6F777B"
_WIDE, _HIGH = 13.333, 7.5
"""Inches."""
_FRONT, _TITLE_ONLY, _TITLE_AND_TEXT = 0, 5, 1
"""Layouts of python-pptx's own template."""


Part = Any
"""Of a presentation: python-pptx has types for some only."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What a chart shows: one bar for each category and series, from 0 to 100."""

    title: str
    alternative: str
    """What somebody hears who does not see it."""
    categories: tuple[str, ...]
    series: Mapping[str, tuple[float | None, ...]]
    """By its name; `None` draws no bar."""


class Deck:
    """A presentation that grows slide by slide. Raises `ImportError` without python-pptx."""

    def __init__(self, title: str) -> None:
        """`title`: of the file, for whoever lists it."""
        from pptx import Presentation
        from pptx.util import Inches

        self._made = Presentation()
        self._made.slide_width, self._made.slide_height = Inches(_WIDE), Inches(_HIGH)
        told = self._made.core_properties
        told.title, told.language, told.author = title[:LONGEST], language(), "Doorstep"

    def add_front(self, title: str, lines: Sequence[str]) -> None:
        """The first slide."""
        slide = self._slide(_FRONT, title, size=40, top=2.2, high=1.6)
        self._fill(slide.placeholders[1], lines, size=20, box=(0.8, 4.0, 11.7, 2.6))

    def add_points(self, title: str, points: Sequence[str]) -> None:
        """A slide of text."""
        slide = self._slide(_TITLE_AND_TEXT, title)
        self._fill(slide.placeholders[1], points, size=_size(points), box=(0.8, 1.7, 11.7, 5.2))

    def add_bars(self, title: str, points: Sequence[str], bars: Bars) -> None:
        """A slide of a few words and a chart."""
        slide = self._slide(_TITLE_AND_TEXT if points else _TITLE_ONLY, title)
        if points:
            self._fill(slide.placeholders[1], points, size=16, box=(0.8, 1.5, 11.7, 0.9))
        self._draw(slide, bars, top=2.4 if points else 1.6)

    def save(self, place: IO[bytes]) -> None:
        """Write the file."""
        self._made.save(place)

    def _slide(self, layout: int, title: str, *, size: int = 30, top: float = 0.4, high: float = 1.1) -> Part:
        slide = self._made.slides.add_slide(self._made.slide_layouts[layout])
        self._fill(slide.shapes.title, [title], size=size, box=(0.8, top, 11.7, high), bold=True)
        return slide

    def _fill(
        self,
        shape: Part,
        lines: Sequence[str],
        *,
        size: int,
        box: tuple[float, ...],
        bold: bool = False,
    ) -> None:
        from pptx.dml.color import RGBColor
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Inches, Pt

        shape.left, shape.top, shape.width, shape.height = (Inches(each) for each in box)
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        frame.clear()
        spoken = _language_id()
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(6)
            run = paragraph.add_run()
            run.text = short(line)
            run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, spoken
            run.font.color.rgb = RGBColor.from_string(_INK)

    def _draw(self, slide: Part, bars: Bars, *, top: float) -> None:
        from pptx.chart.data import CategoryChartData
        from pptx.enum.chart import XL_CHART_TYPE
        from pptx.util import Inches

        drawn = CategoryChartData()
        drawn.categories = [short(each) for each in bars.categories]
        for name, values in bars.series.items():
            drawn.add_series(short(name), values)
        place = (Inches(each) for each in (0.8, top, 11.7, _HIGH - 0.3 - top))
        frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, drawn)
        frame.name = short(bars.title)
        # python-pptx has no name for the alternative text.
        frame._element.nvGraphicFramePr.cNvPr.set("descr", readable(bars.alternative))
        _style(frame.chart, bars)


def short(text: str) -> str:
    """What fits."""
    plain = readable(text)
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


def _size(points: Sequence[str]) -> int:
    """Of letters, so that all points fit on a slide: some 80 letters of 20 points to a line, and 12 lines."""
    lines = sum(1 + len(short(each)) // 80 for each in points)
    return next((size for size, most in ((20, 12), (16, 17)) if lines <= most), 14)


def _style(chart: Part, bars: Bars) -> None:
    """Titled, from 0 to 100, the first category on top, with numbers on the bars: colour is never the only sign."""
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    chart.has_title, chart.font.size = True, Pt(14)
    chart.chart_title.text_frame.text = short(bars.title)
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(16)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 100
    chart.value_axis.has_major_gridlines = chart.value_axis.visible = False  # each bar has its number
    chart.category_axis.reverse_order = True
    chart.has_legend = len(bars.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.font.size = Pt(14 if len(bars.series) == 1 else 11)  # two bars stand close to each other
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0", False
    for series, colour in zip(plot.series, (_BLUE, _GREY), strict=False):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = RGBColor.from_string(colour)


def _language_id() -> MSO_LANGUAGE_ID:
    """What is spoken, as PowerPoint knows it, for its checks of spelling."""
    from pptx.enum.lang import MSO_LANGUAGE_ID

    code = language()
    known = (each for each in MSO_LANGUAGE_ID if f"{each.xml_value}-".startswith(f"{code}-"))
    return next(known, MSO_LANGUAGE_ID.NONE)
