/**
 * How a document is set: typst source, the same for every document. The document itself comes as data (`sys.inputs.document`), so nothing
 * that people typed is ever read as markup or code. Tagged as PDF/UA wants it: title, language, headings in order, headers of tables.
 */
export const PAPER_TEMPLATE = `
#let paper = json(bytes(sys.inputs.document))
#let ink = rgb("#1c2733")
#let quiet = rgb("#4c5a67")
#let line-colour = rgb("#b9c2ca")

#set document(title: paper.title, date: none)
#set page(
  paper: "a4",
  margin: (top: 22mm, bottom: 22mm, left: 22mm, right: 18mm),
  footer: context [
    #set text(size: 8.5pt, fill: quiet)
    #grid(columns: (1fr, auto), paper.foot,
      [#paper.pageWord #counter(page).display() / #counter(page).final().first()])
  ],
)
#set text(lang: paper.language, font: "Libertinus Serif", size: 10.5pt, fill: ink, hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em)
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.6em, sticky: true, text(size: 11.5pt, weight: "bold", it.body))
#show heading.where(level: 1): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 13pt, weight: "bold", it.body))
#show title: set text(size: 19pt, weight: "bold")
#show title: set block(below: 0.8em)
#set table(
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + line-colour }),
  inset: (x: 5pt, y: 5pt),
)
#show table.cell.where(y: 0): set text(weight: "bold", size: 9.5pt)

#let annex-head() = {
  block(width: 100%, stroke: (top: 3pt + ink), inset: (top: 7pt), below: 14pt,
    grid(columns: (1fr, auto), column-gutter: 6mm,
      text(size: 10.5pt, weight: "bold", paper.sender),
      text(size: 10.5pt, paper.annex.label)))
  if paper.annex.places.len() > 0 {
    grid(columns: paper.annex.places.map(_ => 1fr), column-gutter: 5mm,
      ..paper.annex.places.map(place => block(width: 100%, height: 13mm, stroke: (bottom: 0.6pt + quiet),
        text(size: 8.5pt, fill: quiet, place))))
    v(6mm)
  }
}
#if "annex" in paper { annex-head() } else { text(size: 9.5pt, fill: quiet, paper.sender) }
#title()
#if paper.notice != none {
  block(stroke: 1pt + ink, inset: 8pt, width: 100%, text(weight: "bold", paper.notice))
}
#if paper.facts.len() > 0 {
  for fact in paper.facts [
    #grid(columns: (48mm, 1fr), column-gutter: 4mm, text(fill: quiet, fact.label), fact.value)
  ]
}

#let width-of(column) = if column.width == none { auto } else { column.width * 1fr }
#let set-table(block-data) = block(width: 100%, above: 1em, breakable: block-data.rows.len() > 12, {
  if block-data.caption != none { block(above: 1em, below: 0.5em, sticky: true, text(weight: "bold", block-data.caption)) }
  set par(justify: false)
  let is-wide = block-data.columns.len() > 6
  set text(size: if is-wide { 9.5pt } else { 10.5pt })
  show table.cell.where(y: 0): set text(
    size: if is-wide { 8pt } else { 9.5pt },
    hyphenate: not block-data.at("hasRoomForHeads", default: false),
  )
  set table(inset: (x: if is-wide { 3pt } else { 5pt }, y: 5pt))
  table(
    columns: block-data.columns.map(width-of),
    align: (x, y) => if block-data.columns.at(x).align == "end" { right } else { left },
    table.header(..block-data.columns.map(column => column.title)),
    ..block-data.rows.flatten(),
  )
})
#let set-text(words) = for part in words.split("\\n") { if part.trim() != "" { par(part) } }

#let set-run(run) = {
  let words = if run.isEmphasis { emph(run.text) } else { [#run.text] }
  if run.href == none { words } else { link(run.href, underline(words)) }
}
#let set-words(block-data) = {
  let words = block-data.runs.map(set-run).join()
  let said = if "language" in block-data { text(lang: block-data.language, words) } else { words }
  if block-data.isAside { block(above: 1em, below: 1em, inset: (left: 4mm, y: 1mm), stroke: (left: 2pt + quiet), par(said)) } else { par(said) }
}
#let tick = box(width: 3.2mm, height: 3.2mm, stroke: 0.7pt + ink, baseline: 15%)
#let set-decision(item) = block(breakable: false, {
  par(strong(item.question))
  if item.options.len() > 0 {
    block(above: 0.7em, below: 0.5em, item.options.map(option => box([#tick #h(1.2mm) #option])).join(h(6mm)))
  } else {
    block(above: 0.4em, below: 0.5em, height: 9mm, width: 100%, stroke: (bottom: 0.5pt + quiet))
  }
})
#let set-decisions(block-data) = block(
  width: 100%, fill: rgb("#f2f5f7"), stroke: (left: 2.5pt + ink), inset: (x: 5mm, y: 3.5mm),
  breakable: block-data.items.len() > 6,
  enum(spacing: 1.1em, ..block-data.items.map(set-decision)),
)
#let set-block(block-data) = {
  if block-data.kind == "decisions" { set-decisions(block-data) }
  if block-data.kind == "text" { set-text(block-data.text) }
  if block-data.kind == "table" { set-table(block-data) }
  if block-data.kind == "heading" { heading(level: 2, block-data.text) }
  if block-data.kind == "words" { set-words(block-data) }
  if block-data.kind == "list" { list(..block-data.items.map(item => item.map(set-run).join())) }
}

#if "contents" in paper { outline(title: paper.contents, depth: 1) }

#for section in paper.sections {
  heading(level: 1, section.title)
  for block-data in section.blocks { set-block(block-data) }
}
`
