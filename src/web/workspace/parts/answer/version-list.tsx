import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import type { SentAnswers } from '../../../../operations/submission/show-answers.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { formAddress } from './form-head.tsx'

interface VersionListProps {
  readonly standing: OwnStanding
  readonly sent: SentAnswers
  readonly compared: number | null
}

/** Every version of the answer, newest first; one is shown, another may stand beside it. */
export function VersionList({ standing, sent, compared }: VersionListProps) {
  const { t, language } = useWords()
  const address = formAddress(language, standing, 'answers')
  const receipt = formAddress(language, standing, 'receipt')
  return (
    <section className="answer-section answer-versions">
      <h2>{t('answer.answers.versions')}</h2>
      <WorkTable caption={t('answer.answers.versions')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('answer.answers.version')}</th>
            <th scope="col">{t('answer.answers.at')}</th>
            <th scope="col">{t('answer.answers.by')}</th>
            <th scope="col">{t('answer.answers.how')}</th>
            <th scope="col">{t('answer.receipt.number')}</th>
          </tr>
        </thead>
        <tbody>
          {[...sent.versions].reverse().map((line) => (
            <tr key={line.version}>
              <th scope="row">
                {line.version === sent.version ? (
                  <>
                    {line.version} <span className="quiet">({t('answer.answers.shown')})</span>
                  </>
                ) : (
                  <a
                    className="plain-link"
                    href={`${address}?version=${line.version}`}
                    aria-label={t('answer.answers.show', { version: line.version })}
                  >
                    {line.version}
                  </a>
                )}
              </th>
              <td>{momentText(line.madeAt, language)}</td>
              <td>{line.kind === 'institute' ? t('answer.receipt.byInstitute') : line.madeLabel}</td>
              <td>
                {t(`answer.answers.kind.${line.kind}`)}
                {line.reason !== null && <small className="answer-small answer-words">{line.reason}</small>}
              </td>
              <td>
                <a className="plain-link" href={`${receipt}?version=${line.version}`}>
                  {line.receipt}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {sent.versions.length > 1 && <Compare address={address} sent={sent} compared={compared} />}
    </section>
  )
}

function Compare({ address, sent, compared }: Pick<VersionListProps, 'sent' | 'compared'> & { address: string }) {
  const { t } = useWords()
  return (
    <form method="get" action={address} className="answer-compare no-print">
      <input type="hidden" name="version" value={sent.version} />
      <div className="field">
        <label htmlFor="compare">{t('answer.answers.compareWith')}</label>
        <select id="compare" name="compare" defaultValue={compared ?? 'none'}>
          <option value="none">{t('answer.answers.noCompare')}</option>
          {sent.versions
            .filter(({ version }) => version !== sent.version)
            .map(({ version }) => (
              <option key={version} value={version}>
                {version}
              </option>
            ))}
        </select>
      </div>
      <p className="buttons">
        <button type="submit" className="second-button">
          {t('answer.answers.compare')}
        </button>
      </p>
    </form>
  )
}
