import { redirect, useActionData, useLoaderData } from 'react-router'
import type { CorrectedForm } from '../../../../operations/submission/corrected-form.ts'
import type { OwnCorrections } from '../../../../operations/submission/county-corrections.ts'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { ChooseFields } from '../../parts/answer/choose-fields.tsx'
import { CorrectionForm } from '../../parts/answer/correction-form.tsx'
import { CorrectionList } from '../../parts/answer/correction-list.tsx'
import { FormHead, formAddress } from '../../parts/answer/form-head.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { chosenFields, correctableFields, draftIn, readCorrection } from '../../view/correction-form.ts'
import type { FieldDraft } from '../../view/form-draft.ts'
import { placeOf } from '../../view/form-place.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/answer.css'

const DONE = ['done', 'withdrawn'] as const

export const loader = workspaceLoader(async (visit) => {
  const place = placeOf(visit)
  const standing = (await visit.edge.perform('submission.standing', place)) as OwnStanding
  const own = (await visit.edge.perform('correction.own', place)) as OwnCorrections
  const done = DONE.find((known) => known === visit.url.searchParams.get('done')) ?? null
  return { standing, own, done, wanted: visit.url.searchParams.getAll('field') }
})

/** What the page shows again after the values were looked at: what was typed, and what would change. */
export interface PreviewedCorrection {
  readonly preview: CorrectedForm
  readonly submitted: Readonly<Record<string, string>>
  readonly drafts: Readonly<Record<string, FieldDraft>>
}

export const action = workspaceAction({
  preview: async (posted) => previewOf(posted),
  request: async (posted) => {
    const { visit, text } = posted
    const place = placeOf(visit)
    const { onVersion, values, reasons } = await readPosted(posted)
    const asked = { ...place, onVersion, values, reasons, reason: text('reason'), evidence: text('evidence') }
    await visit.edge.perform('correction.request', asked)
    return redirect(`${formAddress(visit.language, place, 'correction')}?done=done#corrections`)
  },
  withdraw: async ({ visit, text }) => {
    const place = placeOf(visit)
    await visit.edge.perform('correction.withdraw', { ...place, correction: Number(text('correction')) })
    return redirect(`${formAddress(visit.language, place, 'correction')}?done=withdrawn#corrections`)
  },
})

async function readPosted({ visit, form, text }: Posted) {
  const own = (await visit.edge.perform('correction.own', placeOf(visit))) as OwnCorrections
  const read = readCorrection(own, form, visit.language)
  if (read.problem) throw Object.assign(new Error(read.problem.code), { name: 'Problem', description: read.problem })
  return { ...read, own, onVersion: Number(text('onVersion')) }
}

async function previewOf(posted: Posted): Promise<PreviewedCorrection> {
  const { own, onVersion, values, reasons } = await readPosted(posted)
  const asked = { ...placeOf(posted.visit), onVersion, values, reasons }
  const preview = (await posted.visit.edge.perform('correction.preview', asked)) as CorrectedForm
  const submitted = Object.fromEntries(
    [...posted.form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const drafts = Object.fromEntries(values.map(({ key }) => [key, draftIn(posted.form, key, own.answers[key])]))
  return { preview, submitted, drafts }
}

export default function CorrectionPage() {
  const { standing, own, done, wanted } = useLoaderData<typeof loader>()
  const answered: unknown = useActionData()
  const refused = refusedIn(answered)
  const { t, language } = useWords()
  const fields = correctableFields(own.form, own.answers)
  const chosen = chosenFields(fields, wanted)
  return (
    <div className="answer-page">
      <FormHead standing={standing} page="correction" title={t('answer.correction.title')} />
      {done && !refused && <Done>{t(`answer.correction.${done}`)}</Done>}
      <ProblemSummary problem={refused?.problem} />
      {own.whyNot === null ? (
        <>
          <p className="reading">{t('answer.correction.lead')}</p>
          <p className="reading">
            {t(own.isAsRevision ? 'answer.correction.asRevision' : 'answer.correction.untilDay', {
              day: dayText(own.lastCorrection, language),
            })}
          </p>
          {chosen.length === 0 ? (
            <ChooseFields fields={fields} own={own} />
          ) : (
            <CorrectionForm own={own} chosen={chosen} previewed={previewedIn(answered)} refused={refused} />
          )}
        </>
      ) : (
        <section>
          <h2>{t('answer.correction.cannot')}</h2>
          <p className="reading">{own.whyNot[language]}</p>
        </section>
      )}
      <CorrectionList own={own} />
    </div>
  )
}

function previewedIn(answered: unknown): PreviewedCorrection | null {
  return typeof answered === 'object' && answered !== null && 'preview' in answered ? (answered as PreviewedCorrection) : null
}
