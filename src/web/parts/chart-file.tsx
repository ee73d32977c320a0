import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../model/text.ts'
import { useWords, WordsProvider } from '../site/words.tsx'
import type { ReleaseFacts } from '../view/release-facts.ts'

/** Width of the file, and of the drawing inside its margins. */
const WIDTH = 800
const MARGIN = 24
export const PICTURE_WIDTH = WIDTH - 2 * MARGIN
const HEAD = 84
const FOOT_LINE = 20
/** Characters of a note that fit a line also in a wide font. */
const LINE_LENGTH = 100

interface ChartFileProps {
  readonly title: string
  readonly subtitle: string
  /** What the chart shows, in a sentence: read out instead of the drawing. */
  readonly summary: string
  readonly height: number
  /** The register's release that it is of; or, for other figures, what stands at its foot. */
  readonly release?: ReleaseFacts
  readonly sources?: readonly string[]
  readonly isInvented: boolean
  readonly children: ReactNode
}

/** A chart that can leave its page: title, subtitle, drawing, source with licence and, for invented data, the mark that says so. */
function ChartFile({ title, subtitle, summary, height, release, sources = [], isInvented, children }: ChartFileProps) {
  const { t, language } = useWords()
  const source = release
    ? [t('source.line', { register: release.register, release: release.id }), ...release.populationNotes]
    : []
  const notes = [...source, ...sources, t('footer.licence', { licence: 'CC BY 4.0' })]
  const foot = [...notes.flatMap(inLines), ...(isInvented ? [t('site.invented')] : [])]
  const total = HEAD + height + MARGIN + foot.length * FOOT_LINE + MARGIN
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart"
      lang={language}
      width={WIDTH}
      height={total}
      viewBox={`0 0 ${WIDTH} ${total}`}
      role="img"
      aria-labelledby="title summary"
    >
      <title id="title">{title}</title>
      <desc id="summary">{summary}</desc>
      <style>{STYLE}</style>
      <rect width="100%" height="100%" fill="#ffffff" />
      <text className="head" x={MARGIN} y="36">
        {title}
      </text>
      <text className="second" x={MARGIN} y="60">
        {subtitle}
      </text>
      <svg aria-hidden="true" x={MARGIN} y={HEAD} width={PICTURE_WIDTH} height={height} overflow="visible">
        {children}
      </svg>
      {foot.map((line, place) => (
        <text className="second" key={line} x={MARGIN} y={HEAD + height + MARGIN + (place + 1) * FOOT_LINE - 4}>
          {line}
        </text>
      ))}
    </svg>
  )
}

/** The file as an answer. It belongs to a release, so the same address always gives the same drawing. */
export function chartAnswer(props: ChartFileProps, { language, name }: { language: Language; name: string }): Response {
  const svg = renderToStaticMarkup(
    <WordsProvider language={language}>
      <ChartFile {...props} />
    </WordsProvider>,
  )
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.${language}.svg"`,
    },
  })
}

/** A note in lines that fit the width: a drawing does not break its texts itself. */
function inLines(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The light theme of the site in plain values: a file has no style sheet beside it. */
const STYLE = `
text { fill: #1b1e23; font: 15px "Source Sans 3", system-ui, sans-serif; font-variant-numeric: tabular-nums lining-nums }
.head { font-size: 20px; font-weight: 600 }
.second, .grid text, .axis-label, .gaps text { fill: #5a6270; font-size: 14px }
.grid line { stroke: #d8dde4 }
.tick { text-anchor: end }
.axis-label, .gaps text, .point .value { text-anchor: middle }
.line { fill: none; stroke: #0b4f9e; stroke-width: 2.5; stroke-linejoin: round; vector-effect: non-scaling-stroke }
.band { fill: #cfe0f3 }
.point circle, .dot circle { fill: #0b4f9e }
.point .value { font-weight: 600; opacity: 0 }
.point.labelled .value { opacity: 1 }
.reach { fill: transparent }
.dot line { stroke: #8a93a1; stroke-width: 1.5 }
.country line { stroke: #1b1e23; stroke-width: 1.5 }
.country text { font-size: 14px; font-weight: 600 }
.mark-ring { fill: none; stroke: #0b4f9e; stroke-width: 1.5 }
.mark-fill { fill: #0b4f9e }
.bar rect { fill: #86afda }
.bar .above { fill: #0b4f9e }
.country.average line { stroke-dasharray: 5 4 }
`
