import { POLARITIES, REPORT_STATES } from '../../../../model/social-report.ts'
import type { OwnReport } from '../../../../operations/social-report/own-reports.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** What somebody has sent by name, newest first. */
export function OwnTable({ reports }: { reports: readonly OwnReport[] }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('observations.own')}</h2>
      {reports.length === 0 ? (
        <p>{t('observations.ownNone')}</p>
      ) : (
        <WorkTable caption={t('observations.own')} isCaptionHidden>
          <thead>
            <tr>
              {(['title', 'kind', 'state', 'sentOn', 'answers'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`observations.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <OwnRow key={report.id} report={report} />
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

const MARKS: Partial<Record<OwnReport['state'], string>> = { returned: 'state state-attention', answered: 'state state-good' }

function OwnRow({ report: { id, title, polarity, state, sentOn, answers } }: { report: OwnReport }) {
  const { t, language } = useWords()
  return (
    <tr>
      <th scope="row">
        <a dir="auto" href={workspaceAddress(language, 'observations', id)}>
          {title || t('observations.gone')}
        </a>
      </th>
      <td>{POLARITIES[polarity][language]}</td>
      <td>
        <span className={MARKS[state] ?? 'state'}>{REPORT_STATES.states[state][language]}</span>
      </td>
      <td>{dayText(sentOn, language)}</td>
      <td>{answers}</td>
    </tr>
  )
}
