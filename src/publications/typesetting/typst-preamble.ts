import { languageRule } from './typst-text.js';

/** How the paragraphs of a language are set. */
function paragraphRules(language: string): string {
  switch (language) {
    case 'zh':
    case 'ja':
      // Two characters of indent and no gap between paragraphs is how Chinese documents are set.
      return `set par(justify: true, leading: 0.95em, spacing: 0.95em, first-line-indent: (amount: 2em, all: true))`;
    case 'en':
    case 'ru':
    case 'uk':
    case 'de':
    case 'fr':
    case 'es':
    case 'tr':
    case 'tk':
      return `set par(justify: true, leading: 0.72em, spacing: 1.2em)
set text(hyphenate: true)`;
    default:
      // No hyphenation patterns (Kazakh, Uzbek, Kyrgyz, Tajik): justified long words would tear rivers.
      return `set par(justify: false, leading: 0.72em, spacing: 1.2em)
set text(hyphenate: false)`;
  }
}

/** The look of every document: page, type, headings, lists, tables, notes. `lang` is a BCP 47 tag. */
export function preamble(lang: string): string {
  const language = lang.split('-')[0]?.toLowerCase() ?? 'en';
  return `
let ink = rgb("#14284b")
let quiet = rgb("#4a5568")
let hair = rgb("#9aa5b8")
set text(size: 10.5pt, fallback: false, number-type: "lining")
${languageRule(lang)}
${paragraphRules(language)}
set smartquote(enabled: false)
set strike(stroke: 0.5pt)
set list(indent: 0.4em, body-indent: 0.6em, marker: (text("•"), text("–"), text("·")))
set enum(indent: 0.4em, body-indent: 0.6em)
set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + hair), gap: 0.55em)
set super(typographic: false)
show footnote.entry: set text(size: 8.5pt)
show footnote.entry: set par(leading: 0.6em, first-line-indent: 0pt)
show list: set block(above: 1em, below: 1em)
show enum: set block(above: 1em, below: 1em)
show list: set par(first-line-indent: 0pt)
show enum: set par(first-line-indent: 0pt)
show table: set par(first-line-indent: 0pt, justify: false)
show link: set text(fill: rgb("#1a4f9c"))
show raw: set text(font: ("Noto Serif", "Noto Serif SC"), size: 9pt)
show raw.where(block: true): it => block(width: 100%, inset: 3mm, fill: rgb("#f3f5f8"), it)
show heading: set text(fill: ink, hyphenate: false)
show heading: set par(justify: false, first-line-indent: 0pt, leading: 0.55em)
show heading: set block(sticky: true)
show heading.where(level: 1): set text(size: 14.5pt)
show heading.where(level: 1): set block(above: 1.8em, below: 0.95em)
show heading.where(level: 2): set text(size: 12pt)
show heading.where(level: 2): set block(above: 1.6em, below: 0.95em)
show heading.where(level: 3): set text(size: 10.5pt)
show heading.where(level: 3): set block(above: 1.5em, below: 0.95em)
show quote.where(block: true): it => block(
  width: 100%, above: 1.4em, below: 1.4em, inset: (left: 5mm, y: 0.3em), stroke: (left: 1pt + hair),
  { set block(above: 0.9em, below: 0.9em); it.body },
)
let separator() = align(center, block(above: 1.4em, below: 1.4em, line(length: 25%, stroke: 0.6pt + hair)))
let data-table(aligns, head, rows, repeated) = block(above: 1.3em, below: 1.3em, {
  set text(size: 9pt)
  table(
    columns: aligns.len(),
    align: aligns,
    inset: (x: 2mm, y: 1.6mm),
    stroke: (x, y) => (top: if y == 0 { 1pt + ink } else if y == 1 { 0.6pt + ink } else { 0.4pt + hair }, bottom: 0.6pt + ink),
    table.header(repeat: repeated, ..head.map(cell => strong(cell))),
    ..rows.flatten(),
  )
})
let recommendation(symbol, label, content, addressees) = block(
  width: 100%, above: 1.2em, below: 1.2em, inset: (left: 4mm, top: 0.5mm, bottom: 0.5mm), stroke: (left: 1.6pt + ink),
  {
    show heading.where(level: 2): set text(size: 9pt)
    show heading.where(level: 2): set block(above: 0pt, below: 0.75em)
    set par(first-line-indent: 0pt)
    [#heading(level: 2, outlined: false, bookmarked: true, symbol)#label]
    content
    if addressees != none { par(text(size: 9pt, fill: quiet, addressees)) }
  },
)
let notice(content) = block(
  width: 100%, above: 1.2em, below: 1.2em, inset: 3.5mm, fill: rgb("#fdf3e1"), stroke: (left: 2pt + rgb("#a05a00")),
  { set par(first-line-indent: 0pt); content },
)
`;
}
