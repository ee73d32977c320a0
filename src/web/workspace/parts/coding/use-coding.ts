import { useCallback, useReducer, useRef } from 'react'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { CodingPage, ShownCoding } from '../../view/coding-page.ts'
import { postForm } from '../form/post-form.ts'
import { afterAct, type CodingWork, firstWork, type PartSpan, type WorkEvent } from './coding-work.ts'

/** The work on one report: what has been given, what is selected, what was done last. */
export interface CodingAtWork extends CodingWork {
  select(selection: PartSpan | null): void
  /** To the selection, or else to the whole report. */
  give(theme: string): Promise<void>
  remove(coding: ShownCoding): Promise<void>
  takeBack(): Promise<void>
}

/** Each act is sent at once, one after the other; what the server answers is what is shown. */
export function useCoding(page: CodingPage): CodingAtWork {
  const { t, language } = useWords()
  const [work, happen] = useReducer(afterAct, page, firstWork)
  const { report, themeNames } = page
  const address = workspaceAddress(language, 'coding', report.id, 'act')
  const nameOf = useCallback((theme: string) => `${theme} ${themeNames[theme] ?? ''}`.trim(), [themeNames])

  const send = useSending(address, happen)

  const add = useCallback(
    (theme: string, passage: PartSpan | null, how: { memo?: string; isUndo?: boolean } = {}) =>
      send(addFields(theme, passage, { texts: report.texts, memo: how.memo ?? '' }), ({ coding }) => ({
        what: 'added',
        coding: coding as ShownCoding,
        isUndo: how.isUndo ?? false,
        said: how.isUndo ? t('coding.report.undone') : saidOf(t, nameOf(theme), passage),
        saidOfSame: t('coding.done.already', { theme: nameOf(theme) }),
      })),
    [send, report.texts, t, nameOf],
  )
  const remove = useCallback(
    (coding: ShownCoding, isUndo = false) =>
      send(
        [
          ['act', 'remove'],
          ['coding', coding.id],
        ],
        () => ({
          what: 'removed',
          coding,
          isUndo,
          said: isUndo ? t('coding.report.undone') : t('coding.done.removed', { theme: nameOf(coding.theme) }),
        }),
      ),
    [send, t, nameOf],
  )
  const takeBack = useCallback(() => {
    const [last] = work.undo
    // The step that is on its way is not undone twice.
    if (work.isBusy) return Promise.resolve()
    if (!last) {
      happen({ what: 'failed', said: t('coding.report.nothingToUndo') })
      return Promise.resolve()
    }
    const { coding } = last
    return last.did === 'added' ? remove(coding, true) : add(coding.theme, coding.passage, { memo: coding.memo, isUndo: true })
  }, [work.undo, work.isBusy, add, remove, t])

  return {
    ...work,
    select: useCallback((selection: PartSpan | null) => happen({ what: 'selected', selection }), []),
    give: useCallback((theme: string) => add(theme, work.selection), [add, work.selection]),
    remove: useCallback((coding: ShownCoding) => remove(coding), [remove]),
    takeBack,
  }
}

/** Sends one act after the other, and tells what came of each. */
function useSending(address: string, happen: (event: WorkEvent) => void) {
  const { t, language } = useWords()
  const queue = useRef<Promise<void>>(Promise.resolve())
  return useCallback(
    (fields: readonly (readonly [string, string])[], done: (told: Told) => WorkEvent): Promise<void> => {
      happen({ what: 'begun' })
      const next = queue.current.then(async () => {
        const answer = await postForm(address, fields)
        if (answer === 'unreachable') return happen({ what: 'failed', said: t('coding.report.failed') })
        if (answer === 'signed-out') return happen({ what: 'failed', said: t('coding.report.signedOut') })
        const told = answer.told as Told
        happen(told.refused ? { what: 'failed', said: told.refused[language] } : done(told))
      })
      queue.current = next
      return next
    },
    [address, happen, language, t],
  )
}

interface Told {
  readonly refused?: Texts
  readonly coding?: ShownCoding
}

function saidOf(t: ReturnType<typeof useWords>['t'], theme: string, passage: PartSpan | null): string {
  return passage === null ? t('coding.done.addedWhole', { theme }) : t('coding.done.added', { theme })
}

interface Sent {
  readonly texts: CodingPage['report']['texts']
  readonly memo: string
}

function addFields(theme: string, passage: PartSpan | null, { texts, memo }: Sent): (readonly [string, string])[] {
  const base = [
    ['act', 'add'],
    ['theme', theme],
    ['memo', memo],
  ] as const
  if (passage === null) return [...base]
  const text = texts.find(({ part }) => part === passage.part)?.text ?? ''
  const place = [
    ['part', passage.part],
    ['from', String(passage.from)],
    ['until', String(passage.until)],
  ] as const
  return [...base, ...place, ['words', text.slice(passage.from, passage.until)]]
}
