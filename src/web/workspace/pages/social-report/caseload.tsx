import { useActionData, useLoaderData } from 'react-router'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { GatheredForm } from '../../parts/social-report/gathered-form.tsx'
import { type Kept, keptOf } from '../../parts/social-report/kept.ts'
import { type GatheredPage, gatheredPage, type ReportTheme, refusedGathered, sendGathered } from '../../view/gathered.ts'
import { workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

const COUNT = 'count.'

export const loader = workspaceLoader(gatheredPage)

export const action = workspaceAction({
  send: (posted) => {
    const fields = [...posted.form].filter(([key]) => key.startsWith(COUNT))
    const counts = fields.map(([key, value]) => [key.slice(COUNT.length), String(value)])
    return sendGathered(posted, 'social-report.send-caseload', { caseload: posted.text('caseload'), counts })
  },
})

/** Helsinki's practice: go through one's clients, count phenomena without names, sum up. */
export default function CaseloadPage() {
  const page = useLoaderData() as GatheredPage
  const refused = refusedGathered(useActionData())
  const kept = keptOf(refused?.kept ?? [])
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('observations.modes.caseload')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'observations')}>{t('observations.title')}</a>
      </p>
      <h1>{t('observations.modes.caseload')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('gathered.caseloadLead')}</p>
      <GatheredForm {...page} kept={kept} summaryLabel={t('gathered.caseloadSummary')} hasProfession>
        <Field id="caseload" label={t('gathered.caseload')}>
          {(attributes) => (
            <input {...attributes} type="number" name="caseload" min={1} max={500} defaultValue={kept.one('caseload')} required />
          )}
        </Field>
        <Counts themes={page.themes} kept={kept} />
      </GatheredForm>
    </>
  )
}

function Counts({ themes, kept }: { themes: readonly ReportTheme[]; kept: Kept }) {
  const { t, language } = useWords()
  return (
    <fieldset id="counts">
      <legend>{t('gathered.counts')}</legend>
      <p className="hint">{t('gathered.countsHint')}</p>
      <div className="theme-counts">
        {themes.map(({ id, names, isTop }) => (
          <label key={id} className={isTop ? 'theme-count theme-count-top' : 'theme-count'}>
            <input type="number" name={COUNT + id} min={0} max={500} inputMode="numeric" defaultValue={kept.one(COUNT + id)} />{' '}
            {names[language]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
