import { shortPeriodLabel } from '../../../../disseminate/table/period-label.ts'
import type { HistoryLine } from '../../../../operations/coverage/history-line.ts'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { useClassWord } from './class-words.ts'

/** Every decision about one municipality and content, newest first: when, what, why, by which account. */
export function PlaceHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const { t } = useWords()
  if (lines.length === 0) return <p className="quiet">{t('coverage.place.noHistory')}</p>
  const heads = ['when', 'period', 'what', 'classColumn', 'whyColumn', 'who'] as const
  return (
    <div className="coverage-history">
      <WorkTable caption={t('coverage.place.history')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {t(`coverage.place.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <HistoryRow key={line.line} line={line} />
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function HistoryRow({ line }: { line: HistoryLine }) {
  const { t, language } = useWords()
  const word = useClassWord()
  return (
    <tr>
      <th scope="row">{momentText(line.at, language)}</th>
      <td>{shortPeriodLabel(line.period)}</td>
      <td>
        {t(actOf(line))}
        {line.wasEffectSeen && <span className="coverage-waits">{t('coverage.place.seen')}</span>}
      </td>
      <td>{word(line.class)}</td>
      <td>
        {line.why}
        {line.publicationNote !== '' && (
          <span className="quiet coverage-origin">{t('coverage.publicNote', { note: line.publicationNote })}</span>
        )}
      </td>
      <td>{line.by}</td>
    </tr>
  )
}

/** What was done, in words, by what the line says. */
function actOf({ stage, origin }: HistoryLine): TextKey {
  if (stage !== 'accepted') return `coverage.acts.${stage}`
  const acts = {
    'county-answer': 'coverage.acts.accepted',
    institute: 'coverage.acts.set',
    'not-answered': 'coverage.acts.unanswered',
  } as const
  return acts[origin]
}
