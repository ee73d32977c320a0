import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import type { ReportPart } from '../../../../model/social-report.ts'
import { useWords } from '../../../site/words.tsx'
import { type DrawnCoding, type Span, sentencesOf, type TextPiece, textPieces, tidySpan } from '../../view/coded-text.ts'
import type { CodingPage, ShownCoding } from '../../view/coding-page.ts'
import { useHasScripts } from '../review/has-scripts.ts'
import type { PartSpan } from './coding-work.ts'
import { keyInText } from './text-keys.ts'
import { useMarking } from './use-marking.ts'

interface CodedTextProps {
  readonly page: CodingPage
  readonly codings: readonly ShownCoding[]
  readonly selection: PartSpan | null
  select(selection: PartSpan | null): void
  /** Called by Enter in the text: on to the themes. */
  onEnter(): void
  /** What is said of the selection, at the end of the text. */
  readonly children: ReactNode
}

/** The texts of the report with what has been given to their passages. */
export function CodedText({ page, codings, selection, select, onEnter, children }: CodedTextProps) {
  const { t } = useWords()
  const area = useRef<HTMLElement>(null)
  const { report } = page
  useMarking(area, select, report.texts)
  return (
    <section className="coding-text" aria-labelledby="coding-text-title" ref={area}>
      <h2 id="coding-text-title">{t('coding.report.text')}</h2>
      {report.texts.map(({ part, text, isRedacted }) => (
        <div key={part} className="coding-part">
          <h3 id={`part-${part}`}>{t(`coding.report.parts.${part}`)}</h3>
          <PartText
            part={part}
            text={text}
            page={page}
            codings={codings.filter(({ passage }) => passage?.part === part)}
            selection={selection?.part === part ? selection : null}
            select={(span) => select(span && { part, ...span })}
            onEnter={onEnter}
          />
          {isRedacted && <p className="hint">{t('coding.report.redacted')}</p>}
        </div>
      ))}
      {children}
    </section>
  )
}

interface PartTextProps {
  readonly part: ReportPart
  readonly text: string
  readonly page: CodingPage
  readonly codings: readonly ShownCoding[]
  readonly selection: Span | null
  select(span: Span | null): void
  onEnter(): void
}

/**
 * One part. With scripts a list of sentences: arrows go from one to the next, and a screen reader reads each with its themes. Without
 * them plain text.
 */
function PartText({ part, text, page, codings, selection, select, onEnter }: PartTextProps) {
  const hasScripts = useHasScripts()
  const { language } = page.report
  const sentences = useMemo(() => sentencesOf(text, language), [text, language])
  const [cursor, setCursor] = useState(0)
  const here = Math.min(cursor, sentences.length - 1)
  const list = useRef<HTMLDivElement>(null)
  const drawn = codings.flatMap(({ id, theme, passage }): DrawnCoding[] => (passage ? [{ id, theme, ...passage }] : []))
  const pieces = textPieces(text, drawn, { selection, sentences })
  const attributes = { lang: language, dir: 'auto', 'data-part': part, className: 'coding-words' } as const
  const content = sentences.map((sentence, index) => {
    const own = pieces.filter(({ from, until }) => sentence.from <= from && until <= sentence.until)
    return (
      <Sentence
        key={sentence.from}
        id={`${part}-${index}`}
        isOption={hasScripts}
        isHere={hasScripts && index === here}
        isSelected={selection !== null && selection.from < sentence.until && sentence.from < selection.until}
        pieces={own}
        page={page}
      />
    )
  })
  if (!hasScripts) return <div {...attributes}>{content}</div>
  const pressed = (event: React.KeyboardEvent) => {
    const done = keyInText(event, { text, sentences, here, selection })
    if (!done) return
    event.preventDefault()
    if (done.here !== undefined) moveTo(done.here, setCursor, list)
    if (done.selection !== undefined) select(done.selection && tidySpan(text, done.selection))
    if (done.isEnter) onEnter()
  }
  return (
    <div
      {...attributes}
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-labelledby={`part-${part}`}
      aria-describedby="coding-text-hint"
      aria-activedescendant={`${part}-${here}`}
      tabIndex={0}
      onKeyDown={pressed}
    >
      {content}
    </div>
  )
}

function moveTo(place: number, setCursor: (place: number) => void, list: RefObject<HTMLDivElement | null>): void {
  setCursor(place)
  list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
}

interface SentenceProps {
  readonly id: string
  readonly isOption: boolean
  readonly isHere: boolean
  readonly isSelected: boolean
  readonly pieces: readonly TextPiece[]
  readonly page: CodingPage
}

function Sentence({ id, isOption, isHere, isSelected, pieces, page }: SentenceProps) {
  const inside = pieces.map((piece) => <Piece key={piece.from} piece={piece} page={page} />)
  if (!isOption) return <span>{inside}</span>
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active sentence
    <span id={id} role="option" aria-selected={isSelected} className={isHere ? 'coding-here' : undefined}>
      {inside}
    </span>
  )
}

const LANES = 4

/** Lines under one another, one for each theme, in its colour and its kind of line, with its number where it begins. */
function Piece({ piece, page }: { piece: TextPiece; page: CodingPage }) {
  const { codings, from, text, isSelected } = piece
  const words = (
    <span data-from={from} className={isSelected ? 'coding-selected' : undefined}>
      {text}
    </span>
  )
  return [...codings]
    .sort((one, other) => one.lane - other.lane)
    .reduce<React.ReactElement>(
      (inner, { id, theme, lane }) => (
        <span key={id} className={`coding-line coding-lane-${Math.min(lane, LANES - 1)} coding-${page.colours[theme] ?? 'grey'}`}>
          {inner}
        </span>
      ),
      <>
        {codings
          .filter(({ isStart }) => isStart)
          .map(({ id, theme }) => (
            <Tag key={id} theme={theme} page={page} />
          ))}
        {words}
      </>,
    )
}

function Tag({ theme, page }: { theme: string; page: CodingPage }) {
  return (
    <span className={`coding-tag coding-${page.colours[theme] ?? 'grey'}`} title={page.themeNames[theme]}>
      {theme}
      <span className="visually-hidden"> {page.themeNames[theme]}: </span>
    </span>
  )
}
