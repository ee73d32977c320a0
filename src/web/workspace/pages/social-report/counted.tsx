import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { GatheredForm } from '../../parts/social-report/gathered-form.tsx'
import { keptOf } from '../../parts/social-report/kept.ts'
import { type GatheredPage, gatheredPage, refusedGathered, sendGathered } from '../../view/gathered.ts'
import { workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

export const loader = workspaceLoader(async (visit): Promise<GatheredPage> => {
  if (!mayPerform(visit.signedIn.actor, 'social-report.import-counted'))
    throw redirect(workspaceAddress(visit.language, 'observations'))
  return gatheredPage(visit)
})

export const action = workspaceAction({
  send: (posted) => sendGathered(posted, 'social-report.import-counted', { pasted: posted.text('pasted') }),
})

export default function CountedPage() {
  const page = useLoaderData() as GatheredPage
  const refused = refusedGathered(useActionData())
  const kept = keptOf(refused?.kept ?? [])
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('observations.modes.counted')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'observations')}>{t('observations.title')}</a>
      </p>
      <h1>{t('observations.modes.counted')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('gathered.countedLead')}</p>
      <GatheredForm {...page} kept={kept} summaryLabel={t('gathered.countedSummary')} hasProfession>
        <Field id="source" label={t('gathered.source')}>
          {(attributes) => (
            <select {...attributes} name="source" defaultValue={kept.one('source') || 'B'}>
              {page.choices.lists.sources.map(({ key, names }) => (
                <option key={key} value={key}>
                  {names[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="counts" label={t('gathered.pasted')} hint={t('gathered.pastedHint')}>
          {(attributes) => (
            <textarea {...attributes} name="pasted" rows={8} spellCheck={false} defaultValue={kept.one('pasted')} required />
          )}
        </Field>
        <details>
          <summary>{t('gathered.themeKeys')}</summary>
          <ul>
            {page.themes.map(({ id, names }) => (
              <li key={id}>
                {id} {names[language]}
              </li>
            ))}
          </ul>
        </details>
      </GatheredForm>
    </>
  )
}
