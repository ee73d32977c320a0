import type { Language } from '../model/text.ts'
import type { Progress } from '../operations/operation.ts'

const BAR = 24
const REDRAW_MS = 100
const QUIET_LINE_MS = 10_000

/**
 * Shows progress on standard error: a bar that redraws itself on a terminal; elsewhere a line when a step begins and every ten
 * seconds, so that logs stay short.
 */
export function progressLine(stream: NodeJS.WriteStream, lang: Language): { show(event: Progress): void; end(): void } {
  let step = ''
  let shownAt = 0
  const show = (event: Progress) => {
    const isNewStep = event.step !== step
    const pause = stream.isTTY ? REDRAW_MS : QUIET_LINE_MS
    if (!isNewStep && Date.now() - shownAt < pause && event.done !== event.total) return
    if (stream.isTTY) stream.write(`${isNewStep && step !== '' ? '\n' : '\r'}\x1b[2K${lineOf(event, lang)}`)
    else if (isNewStep || Date.now() - shownAt >= pause) stream.write(`${lineOf(event, lang)}\n`)
    step = event.step
    shownAt = Date.now()
  }
  const end = () => {
    if (stream.isTTY && step !== '') stream.write('\n')
    step = ''
  }
  return { show, end }
}

function lineOf({ label, done, total }: Progress, lang: Language): string {
  if (total === null || total === 0) return done > 0 ? `${label[lang]} ${done.toLocaleString('fi-FI')}` : label[lang]
  const share = Math.min(1, done / total)
  const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '·')
  return `${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${label[lang]}`
}
