import { answerDifference } from '../../../../model/answer-difference.ts'
import type { DeskSubmission, SubmissionVersion } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { AnswerWords } from './answer-words.tsx'

/** Every version, newest first, with what changed in it. */
export function DeskVersions({ shown }: { shown: DeskSubmission }) {
  const { t } = useWords()
  const { versions } = shown
  if (versions.length === 0) return null
  return (
    <section className="work-section" aria-labelledby="desk-versions">
      <h2 id="desk-versions">{t('desk.submission.versions')}</h2>
      <WorkTable caption={t('desk.submission.versionsCaption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.submission.version')}</th>
            <th scope="col">{t('desk.submission.made')}</th>
            <th scope="col">{t('desk.submission.by')}</th>
            <th scope="col">{t('desk.submission.changed')}</th>
            <th scope="col">{t('desk.submission.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, place) => (
            <Version key={version.version} version={version} before={versions[place + 1]} shown={shown} />
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}

interface VersionProps {
  readonly version: SubmissionVersion
  readonly before: SubmissionVersion | undefined
  readonly shown: DeskSubmission
}

function Version({ version, before, shown }: VersionProps) {
  const { t, language } = useWords()
  return (
    <tr>
      <th scope="row">
        {version.version}
        <small>{t(`desk.submission.kind.${version.kind}`)}</small>
      </th>
      <td>{momentText(version.madeAt, language)}</td>
      <td>{version.madeLabel}</td>
      <td>
        <Changes version={version} before={before} shown={shown} />
        {version.reason !== null && <small className="free-text">{version.reason}</small>}
      </td>
      <td>{version.receipt}</td>
    </tr>
  )
}

function Changes({ version, before, shown: { form } }: VersionProps) {
  const { t } = useWords()
  if (!before) return <>{t('desk.submission.first')}</>
  const changes = answerDifference(before.answers, version.answers)
  if (changes.length === 0) return <>{t('desk.submission.unchanged')}</>
  return (
    <ul className="desk-changes">
      {changes.map(({ key, from, to }) => (
        <li key={key}>
          {key}: <AnswerWords form={form} variable={key} answer={from} /> → <AnswerWords form={form} variable={key} answer={to} />
        </li>
      ))}
    </ul>
  )
}
