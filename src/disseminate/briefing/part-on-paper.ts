import { numberText } from '../../method/number-text.ts'
import type {
  BriefingLanguage,
  ShownCell,
  ShownFigure,
  ShownPart,
  ShownProposal,
  ShownProposals,
  ShownQuote,
  ShownSources,
  ShownTable,
} from '../../model/briefing-content.ts'
import { COVERAGE_MARKS } from '../../model/coverage.ts'
import { type PinnedPoint, sourceWithLicence } from '../../model/evidence.ts'
import type { PaperBlock, PaperRun } from '../../model/paper-document.ts'
import { OUTCOMES, PROPOSAL_STATES } from '../../model/proposal.ts'
import { MISSING_SYMBOLS } from '../../model/table.ts'
import { SYMBOL_LEGEND } from '../export/symbols.ts'
import { BRIEFING_WORDS as W } from './briefing-words.ts'
import { tableNotes } from './table-notes.ts'
import { turnedToRead } from './turned-table.ts'

/** A bound part on paper: the writers' words about it, then the thing itself. */
export function partOnPaper({ notes, content }: ShownPart, language: BriefingLanguage): PaperBlock[] {
  const note: PaperBlock[] = notes[language] === '' ? [] : [{ kind: 'text', text: notes[language] }]
  switch (content.kind) {
    case 'table':
      return [...note, ...tableOnPaper(content, language)]
    case 'figure':
      return [...note, ...figureOnPaper(content, language)]
    case 'quote':
      return [...note, ...quoteOnPaper(content, language)]
    case 'sources':
      return [...note, ...sourcesOnPaper(content, language)]
    case 'proposals':
      return [...note, ...proposalsOnPaper(content, language)]
    case 'missing':
      return [...note, { kind: 'text', text: content.why[language] }]
  }
}

function words(text: string): PaperRun {
  return { text, isEmphasis: false, href: null }
}

function tableOnPaper(table: ShownTable, language: BriefingLanguage): PaperBlock[] {
  const notes = tableNotes(table, language)
  const { head, columns, rows } = turnedToRead(table)
  const isWide = columns.length > MANY
  const widths = columns.map(({ names }) => widthFor(names[language], isWide))
  const rest = (isWide ? LETTERS_OF_WIDE : LETTERS_OF_LINE) - widths.reduce((sum, width) => sum + width, 0)
  return [
    {
      kind: 'table',
      caption: table.caption[language],
      columns: [
        { title: head[language], align: 'start', width: Math.max(rest, NARROWEST_HEAD) },
        ...columns.map(({ names }, at) => ({
          title: names[language],
          align: 'end' as const,
          width: widths[at] ?? NARROWEST,
        })),
      ],
      rows: rows.map(({ names, cells }) => [names[language], ...cells.map((cell) => cellText(cell, language))]),
      ...(rest >= NARROWEST_HEAD ? { hasRoomForHeads: true as const } : {}),
    },
    ...(notes.length > 0 ? [{ kind: 'text' as const, text: notes.join('\n') }] : []),
  ]
}

/**
 * A column is as wide as the longest word over it, in letters: a word in two pieces is hard to read. Where there is room, wide enough for the
 * name to stand on two lines. What is left goes to the names of lines.
 */
function widthFor(title: string, isWide: boolean): number {
  const longest = Math.max(...title.split(' ').map(({ length }) => length))
  const onTwoLines = isWide ? 0 : title.length / 2
  return Math.min(Math.max(NARROWEST, longest + AROUND, onTwoLines + AROUND), WIDEST)
}
/** From so many columns beside the names of lines on, heads are set small. */
const MANY = 5
/** Letters of a line of heads, in either size. */
const LETTERS_OF_LINE = 84
const LETTERS_OF_WIDE = 100
const NARROWEST_HEAD = 18
const NARROWEST = 8
const WIDEST = 24
const AROUND = 2

/** A count with thousands apart, and its mark; hidden ones are their mark alone. */
function cellText({ value, mark }: ShownCell, language: BriefingLanguage): string {
  return value === null ? mark : `${numberText(value, language, 0)}${mark === '' ? '' : ` ${mark}`}`
}

/** The figure of a period as text, with its quality mark in front and its flags behind; the sign that says why where there is none. */
export function pointText(point: PinnedPoint, language: BriefingLanguage, isPercent: boolean): string {
  if (point.value === null) return MISSING_SYMBOLS[point.missing ?? 'not-available']
  const mark = point.mark === null ? '' : `${COVERAGE_MARKS[point.mark]} `
  const flags = point.flags.length === 0 ? '' : ` ${point.flags.join(' ')}`
  return `${mark}${numberText(point.value, language, point.decimals)}${isPercent ? '\u00a0%' : ''}${flags}`
}

/** What the signs beside figures mean, those only that stand there: paper has no key elsewhere. Empty when there are none. */
export function signsOf(points: readonly PinnedPoint[], language: BriefingLanguage): string {
  const used = new Set(
    points.flatMap(({ value, missing, mark, flags }): string[] =>
      value === null
        ? [MISSING_SYMBOLS[missing ?? 'not-available']]
        : [...(mark === null ? [] : [COVERAGE_MARKS[mark]]), ...flags],
    ),
  )
  return SYMBOL_LEGEND.filter(({ symbol }) => used.has(symbol))
    .map(({ symbol, meaning }) => `${symbol} = ${meaning[language]}`)
    .join('\n')
}

function figureOnPaper({ series }: ShownFigure, language: BriefingLanguage): PaperBlock[] {
  const unit = series.isPercent ? '' : series.unit[language]
  const source = sourceWithLicence(series, language)
  const notes = new Set(series.points.flatMap(({ note }) => (note === null ? [] : [note[language]])))
  const below = [`${W.source[language]}: ${source}`, ...notes, signsOf(series.points, language)]
  return [
    {
      kind: 'table',
      caption: `${series.title[language]}, ${series.areaName[language]}${unit === '' ? '' : ` (${unit})`}`,
      columns: [
        { title: W.time[language], align: 'start', width: 2 },
        { title: W.value[language], align: 'end', width: 1 },
      ],
      rows: series.points.map((point) => [point.label[language], pointText(point, language, series.isPercent)]),
    },
    { kind: 'text', text: below.filter((text) => text !== '').join('\n') },
  ]
}

function quoteOnPaper(quote: ShownQuote, language: BriefingLanguage): PaperBlock[] {
  if (quote.isRemoved) return [{ kind: 'text', text: W.removed[language] }]
  const said = quote.texts[language] || quote.texts[quote.language === 'sv' ? 'sv' : 'fi']
  const shown = quote.isParaphrase ? said : `”${said}”`
  const isForeign = quote.texts[language] === ''
  const isTranslated = !quote.isParaphrase && !isForeign && quote.language !== language
  const how = [
    quote.who?.[language] ?? '',
    quote.isParaphrase ? W.paraphrase[language] : '',
    isTranslated ? W.translated[language] : '',
  ].filter((text) => text !== '')
  return [
    {
      kind: 'words',
      isAside: true,
      runs: [words(how.length > 0 ? `${shown} – ${how.join(', ')}` : shown)],
      ...(isForeign ? { language: quote.language } : {}),
    },
  ]
}

function sourcesOnPaper({ sources }: ShownSources, language: BriefingLanguage): PaperBlock[] {
  if (sources.length === 0) return []
  const items = sources.map(({ title, publisher, year, address }): PaperRun[] => [
    { text: title, isEmphasis: true, href: address },
    words(`. ${[publisher, year].filter((text) => text !== '').join(', ')}.`),
  ])
  return [
    { kind: 'heading', text: W.sources[language] },
    { kind: 'list', items },
  ]
}

function proposalsOnPaper({ proposals, scope }: ShownProposals, language: BriefingLanguage): PaperBlock[] {
  if (proposals.length === 0)
    return [{ kind: 'text', text: W[scope === 'since' ? 'noEarlierProposals' : 'noProposals'][language] }]
  return [
    { kind: 'heading', text: W.proposals[language] },
    ...proposals.flatMap((one): PaperBlock[] => [
      { kind: 'words', isAside: false, runs: [{ text: inOne(one.titles, language), isEmphasis: true, href: null }] },
      { kind: 'text', text: inOne(one.texts, language) },
      {
        kind: 'text',
        text: `${W.addressee[language]}: ${addressedTo(one, language)}. ${W.state[language]}: ${stateOf(one, language)}.`,
      },
    ]),
  ]
}

function addressedTo({ body, addressee }: ShownProposal, language: BriefingLanguage): string {
  return body ? body[language] || body.fi : addressee[language]
}

function stateOf({ state, outcome }: ShownProposal, language: BriefingLanguage): string {
  const name = PROPOSAL_STATES.states[state][language]
  return outcome === null ? name : `${name}, ${OUTCOMES[outcome][language].toLowerCase()}`
}

function inOne(texts: { readonly fi: string; readonly sv: string }, language: BriefingLanguage): string {
  return texts[language] || texts.fi || texts.sv
}
