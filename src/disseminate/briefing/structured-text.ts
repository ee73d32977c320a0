/**
 * Texts of briefings are plain text with a few signs that people write anyway: `## ` begins a heading, `- ` an item of a list, `> ` a line
 * set apart, `*stars*` emphasise, `[words](https://…)` is a link; an empty line begins a new paragraph. Everything else is shown as it
 * stands: nothing is ever read as HTML.
 */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'heading' | 'aside'; readonly words: readonly TextRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly TextRun[])[] }

export interface TextRun {
  readonly text: string
  readonly isEmphasis: boolean
  /** An address of the web or of mail; null for plain words. */
  readonly href: string | null
}

/** The blocks of a text in their order. */
export function structuredText(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: { kind: Line['kind']; lines: string[] } | null = null
  const close = () => {
    if (open) blocks.push(blockOf(open.kind, open.lines))
    open = null
  }
  for (const line of text.replaceAll('\r\n', '\n').split('\n').map(lineOf)) {
    if (line === null || line.kind === 'heading' || (open !== null && (open as { kind: string }).kind !== line.kind)) close()
    if (line === null) continue
    if (open === null) open = { kind: line.kind, lines: [] }
    ;(open as { lines: string[] }).lines.push(line.text)
    if (line.kind === 'heading') close()
  }
  close()
  return blocks
}

/** The words alone, on one line: for search and for the first words of a list. */
export function plainWords(text: string): string {
  const words = structuredText(text).flatMap((block) => (block.kind === 'list' ? block.items : [block.words]))
  return words
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

interface Line {
  readonly kind: 'paragraph' | 'heading' | 'aside' | 'list'
  readonly text: string
}

const STARTS: readonly (readonly [RegExp, Line['kind']])[] = [
  [/^#{1,6}\s+/, 'heading'],
  [/^[-*•–]\s+/, 'list'],
  [/^>\s?/, 'aside'],
]

function lineOf(line: string): Line | null {
  const text = line.trim()
  if (text === '') return null
  const start = STARTS.find(([pattern]) => pattern.test(text))
  return start ? { kind: start[1], text: text.replace(start[0], '') } : { kind: 'paragraph', text }
}

function blockOf(kind: Line['kind'], lines: readonly string[]): TextBlock {
  if (kind === 'list') return { kind, items: lines.map(runsOf) }
  return { kind, words: runsOf(lines.join(' ')) }
}

/** Short on purpose, and without nesting, so that no text takes long: a star or bracket that finds no partner is a sign like others. */
const MARKED = /\[([^\][]{1,300})\]\(([^()\s]{1,500})\)|\*([^*\n]{1,600})\*/g

function runsOf(text: string): TextRun[] {
  const runs: TextRun[] = []
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    const [whole, label, address, emphasis] = match
    const run = emphasis === undefined ? linkOf(label ?? '', address ?? '') : emphasisOf(emphasis)
    if (run === null) continue
    if (match.index > from) runs.push(plain(text.slice(from, match.index)))
    runs.push(run)
    from = match.index + whole.length
  }
  if (from < text.length || runs.length === 0) runs.push(plain(text.slice(from)))
  return runs
}

function plain(text: string): TextRun {
  return { text, isEmphasis: false, href: null }
}

/** Stars with a space inside are no emphasis: `3 * 4 * 5`. */
function emphasisOf(text: string): TextRun | null {
  return text.trim() === text ? { text, isEmphasis: true, href: null } : null
}

const SAFE_ADDRESS = /^(https?:\/\/[^\s<>"'`\\]+|mailto:[^\s<>"'`\\]+@[^\s<>"'`\\]+)$/i

/** Only addresses of the web and of mail; anything else stays as it was typed. */
function linkOf(text: string, href: string): TextRun | null {
  return SAFE_ADDRESS.test(href) ? { text, isEmphasis: false, href } : null
}
