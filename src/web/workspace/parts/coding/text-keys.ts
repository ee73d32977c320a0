import { type Span, wordEdge } from '../../view/coded-text.ts'

interface InText {
  readonly text: string
  readonly sentences: readonly Span[]
  /** Place of the sentence that the keyboard is at. */
  readonly here: number
  readonly selection: Span | null
}

interface KeyOutcome {
  readonly here?: number
  readonly selection?: Span | null
  readonly isEnter?: true
}

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** What a key does in the text; null = nothing of ours. */
export function keyInText({ key, shiftKey, ctrlKey, altKey, metaKey }: Key, at: InText): KeyOutcome | null {
  if (altKey || metaKey) return null
  if (shiftKey) return extended(key, at, ctrlKey)
  return ctrlKey ? null : moved(key, at)
}

function extended(key: string, at: InText, isStart: boolean): KeyOutcome | null {
  if (key === 'ArrowRight') return byWord(at, 1, isStart)
  if (key === 'ArrowLeft') return byWord(at, -1, isStart)
  const step = STEPS[key]
  return step === undefined || isStart ? null : bySentence(at, step)
}

function moved(key: string, at: InText): KeyOutcome | null {
  const step = STEPS[key]
  if (step !== undefined) return { here: within(at, at.here + step) }
  if (key === 'Escape' && at.selection === null) return null
  return ACTS[key]?.(at) ?? null
}

const ACTS: Readonly<Record<string, (at: InText) => KeyOutcome>> = {
  Home: () => ({ here: 0 }),
  End: ({ sentences }) => ({ here: sentences.length - 1 }),
  Escape: () => ({ selection: null }),
  Enter: () => ({ isEnter: true }),
  ' ': (at) => toggled(at),
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function within({ sentences }: InText, place: number): number {
  return Math.max(0, Math.min(sentences.length - 1, place))
}

/** The sentence, or nothing when it was selected already. */
function toggled({ sentences, here, selection }: InText): KeyOutcome {
  const sentence = sentences[here]
  if (!sentence) return {}
  const isThere = selection !== null && selection.from < sentence.until && sentence.from < selection.until
  return { selection: isThere ? null : sentence }
}

/** On to the next sentence, which joins the selection. */
function bySentence(at: InText, step: number): KeyOutcome {
  const { sentences, here, selection } = at
  const next = within(at, here + step)
  const [from, to] = [sentences[here], sentences[next]]
  if (!from || !to) return {}
  const old = selection ?? from
  return { here: next, selection: { from: Math.min(old.from, to.from), until: Math.max(old.until, to.until) } }
}

/** The end of the selection goes by a word; with Ctrl its beginning. */
function byWord({ text, sentences, here, selection }: InText, step: -1 | 1, isStart: boolean): KeyOutcome {
  const sentence = sentences[here]
  if (!sentence) return {}
  const { from, until } = selection ?? { from: sentence.from, until: sentence.from }
  if (isStart) return { selection: { from: wordEdge(text, from, step), until } }
  return { selection: { from, until: Math.max(from, wordEdge(text, until, step)) } }
}
