import { redirect, useActionData, useLoaderData } from 'react-router'
import type { LettersPreview } from '../../../../operations/collection/preview-letters.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ContactNote } from '../../parts/collections/contact-note.tsx'
import { LetterForm } from '../../parts/collections/letter-form.tsx'
import { LetterLog } from '../../parts/collections/letter-log.tsx'
import { LetterPlan } from '../../parts/collections/letter-plan.tsx'
import { RoundHead } from '../../parts/collections/round-head.tsx'
import { roundPages } from '../../parts/collections/round-nav.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/board-pages.css'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const letter = url.searchParams.get('letter')
  const asked = { collection: params.collection, round: params.round, ...(letter ? { letter } : {}) }
  return {
    preview: (await edge.perform('collection-letter.preview', asked)) as LettersPreview,
    pages: roundPages(signedIn.actor),
    sent: Number(url.searchParams.get('sent') ?? 0),
    done: url.searchParams.get('done'),
  }
})

export const action = workspaceAction({
  preview: async (posted) => {
    const { visit, text } = posted
    const asked = { ...keyOf(visit), letter: text('letter'), respondent: text('example'), text: textOf(posted) }
    const preview = (await visit.edge.perform('collection-letter.preview', asked)) as LettersPreview
    return { preview, chosen: chosenOf(posted) }
  },
  send: async (posted) => {
    const { visit, text } = posted
    const respondents = text('who') === 'all' ? 'all' : chosenOf(posted)
    const asked = { ...keyOf(visit), letter: text('letter'), respondents, text: textOf(posted) }
    const { letters } = (await visit.edge.perform('collection-letter.send', asked)) as { letters: number }
    return redirect(`${here(visit)}?sent=${letters}`)
  },
  note: async ({ visit, text }) => {
    const day = text('day') ? { day: text('day') } : {}
    const asked = { ...keyOf(visit), respondent: text('respondent'), note: text('note'), ...day }
    await visit.edge.perform('collection-letter.note', asked)
    return redirect(`${here(visit)}?done=note`)
  },
})

function keyOf({ params: { collection, round } }: WorkspaceVisit) {
  return { collection, round }
}

function here(visit: WorkspaceVisit): string {
  const { collection = '', round = '' } = keyOf(visit)
  return workspaceAddress(visit.language, 'collections', collection, round, 'letters')
}

function chosenOf({ form }: Posted): string[] {
  return form.getAll('respondents').filter((value) => typeof value === 'string')
}

function textOf({ text }: Posted) {
  return {
    subject: { fi: text('subjectFi'), sv: text('subjectSv') },
    body: { fi: text('bodyFi'), sv: text('bodySv') },
  }
}

interface Previewed {
  readonly preview: LettersPreview
  readonly chosen: readonly string[]
}

function previewedIn(answer: unknown): Previewed | null {
  return typeof answer === 'object' && answer !== null && 'preview' in answer ? (answer as Previewed) : null
}

export default function LettersPage() {
  const { preview: loaded, pages, sent, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = refusedIn(answer)
  const previewed = previewedIn(answer)
  const preview = previewed?.preview ?? loaded
  const { t } = useWords()
  return (
    <div className="collections-page">
      <PageTitle>{t('collections.letters.title')}</PageTitle>
      <RoundHead
        collection={preview.collection}
        round={preview.round}
        here="letters"
        pages={pages}
        title={t('collections.letters.title')}
      />
      <ProblemSummary problem={refused?.problem} />
      <Done>{sent > 0 ? t('collections.letters.sent', { count: sent }) : null}</Done>
      <Done>{done === 'note' ? t('collections.letters.note.saved') : null}</Done>
      <p className="reading">{t('collections.letters.lead')}</p>
      <LetterPlan preview={preview} />
      <LetterForm
        preview={preview}
        chosen={previewed?.chosen ?? null}
        submitted={refused?.submitted ?? null}
        isPreviewed={previewed !== null}
      />
      <ContactNote preview={preview} submitted={refused?.submitted ?? null} />
      <LetterLog log={preview.log} />
    </div>
  )
}
