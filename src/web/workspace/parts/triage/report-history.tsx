import { IDENTITY_KINDS, type IdentityKind } from '../../../../model/identity-mark.ts'
import { REPORT_STATES } from '../../../../model/social-report.ts'
import type { HistoryLine, RedactionLine, TriageReport } from '../../../../operations/triage/show-report.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords, type Words } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** What was done to the report, and what was blacked out. Acts of the reporter have a day and nobody. */
export function ReportHistory({ report }: { report: TriageReport }) {
  const words = useWords()
  const { t } = words
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('triage.history.title')}</h2>
      <WorkTable caption={t('triage.history.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('triage.history.when')}</th>
            <th scope="col">{t('triage.history.what')}</th>
            <th scope="col">{t('triage.history.who')}</th>
            <th scope="col">{t('triage.history.note')}</th>
          </tr>
        </thead>
        <tbody>
          {report.history.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, and several may look the same
            <tr key={place}>
              <td>{whenText(line.at, words)}</td>
              <td>{actText(line, words)}</td>
              <td>{line.by ?? t(line.kind === 'retention.run' ? 'triage.history.register' : 'triage.history.reporter')}</td>
              <td>{line.note}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {report.redactions.length > 0 && <RedactionTable redactions={report.redactions} />}
    </section>
  )
}

const SAID = {
  'triage.redact': 'redacted',
  'triage.original': 'opened',
  'retention.run': 'destroyed',
  'social-report.change': 'changed',
} as const

function actText({ kind, state }: HistoryLine, { t, language }: Words): string {
  const said = (SAID as Readonly<Record<string, (typeof SAID)[keyof typeof SAID]>>)[kind]
  return said ? t(`triage.history.${said}`) : REPORT_STATES.states[state][language]
}

function whenText(at: string, { language }: Words): string {
  return at.length === 10 ? formatDate(at, language) : momentText(at, language)
}

function RedactionTable({ redactions }: { redactions: readonly RedactionLine[] }) {
  const words = useWords()
  const { t, count } = words
  return (
    <WorkTable caption={t('triage.history.redactions')}>
      <thead>
        <tr>
          <th scope="col">{t('triage.history.when')}</th>
          <th scope="col">{t('triage.history.partName')}</th>
          <th scope="col">{t('triage.history.what')}</th>
          <th scope="col" className="number">
            {t('triage.history.length')}
          </th>
          <th scope="col">{t('triage.history.who')}</th>
        </tr>
      </thead>
      <tbody>
        {redactions.map(({ part, kind, length, by, at }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, and several may look the same
          <tr key={place}>
            <td>{whenText(at, words)}</td>
            <td>{t(`triage.report.part.${part}`)}</td>
            <td>{kindText(kind, words)}</td>
            <td className="number">{count(length)}</td>
            <td>{by}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function kindText(kind: string, { t, language }: Words): string {
  return kind in IDENTITY_KINDS ? IDENTITY_KINDS[kind as IdentityKind][language] : t('triage.marks.other')
}
