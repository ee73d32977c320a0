import { useMemo } from 'react'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { SheetPage } from '../../pages/review/load-sheet.ts'
import { postedLines } from '../../view/answer-form.ts'
import { firstLines } from '../../view/first-lines.ts'
import type { Refused } from '../../visit.ts'
import { useWorkspace } from '../form-token.tsx'
import { type LinesInWork, useLines } from './use-lines.ts'

/** The lines of the content that is open, with what had been typed when a form came back. */
export function useSheetLines({ view }: SheetPage, refused: Refused | null): LinesInWork {
  const { t, language } = useWords()
  const { shown, round, organiser } = view
  const initial = useMemo(
    () => (shown ? firstLines(shown, postedLines(Object.entries(refused?.submitted ?? {}))) : []),
    [shown, refused],
  )
  return useLines(initial, {
    address: `${workspaceAddress(language, 'review', round, organiser, 'lines', 'save')}?content=${shown?.content ?? ''}`,
    formToken: useWorkspace()?.formToken ?? '',
    language,
    signInAgain: t('review.status.signInAgain'),
  })
}
