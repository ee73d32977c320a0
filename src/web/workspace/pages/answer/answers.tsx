import { useLoaderData } from 'react-router'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import type { SentAnswers } from '../../../../operations/submission/show-answers.ts'
import { useWords } from '../../../site/words.tsx'
import { AnswerTable } from '../../parts/answer/answer-table.tsx'
import { FormHead } from '../../parts/answer/form-head.tsx'
import { GivenReasons } from '../../parts/answer/given-reasons.tsx'
import { VersionList } from '../../parts/answer/version-list.tsx'
import { placeOf } from '../../view/form-place.ts'
import { answerGroups } from '../../view/sent-answers.ts'
import { type WorkspaceVisit, workspaceLoader } from '../../visit.ts'
import '../../style/answer.css'

export const loader = workspaceLoader(async (visit) => {
  const place = placeOf(visit)
  const standing = (await visit.edge.perform('submission.standing', place)) as OwnStanding
  if (standing.sentVersion === 0) return { standing, sent: null, compared: null }
  const asked = versionIn(visit, 'version')
  const sent = (await visit.edge.perform('submission.answers', {
    ...place,
    ...(asked === null ? {} : { version: asked }),
  })) as SentAnswers
  const other = visit.url.searchParams.get('compare') === 'none' ? null : (versionIn(visit, 'compare') ?? sent.version - 1)
  const isOther = other !== null && other !== sent.version && sent.versions.some(({ version }) => version === other)
  const compared = isOther
    ? ((await visit.edge.perform('submission.answers', { ...place, version: other })) as SentAnswers)
    : null
  return { standing, sent, compared }
})

function versionIn({ url }: WorkspaceVisit, name: string): number | null {
  const text = url.searchParams.get(name) ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

export default function AnswersPage() {
  const { standing, sent, compared } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <div className="answer-page">
      <FormHead standing={standing} page="answers" title={t('answer.answers.title')} />
      {sent === null ? (
        <p>{t('answer.answers.none')}</p>
      ) : (
        <>
          <VersionList standing={standing} sent={sent} compared={compared?.version ?? null} />
          {compared && compared.form.digest !== sent.form.digest && <p className="hint">{t('answer.answers.otherForm')}</p>}
          <AnswerTable
            groups={answerGroups(sent, compared, language)}
            version={sent.version}
            compared={compared?.version ?? null}
          />
          <GivenReasons form={sent.form} reasons={sent.reasons} />
          <p className="hint">{t('answer.answers.noPersonal')}</p>
        </>
      )}
    </div>
  )
}
