import type { LetterLogLine } from '../../../../operations/collection/preview-letters.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** What has been sent and noted, newest first. */
export function LetterLog({ log }: { log: readonly LetterLogLine[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t('collections.letters.log.title')}</h2>
      {log.length === 0 ? (
        <p className="quiet">{t('collections.letters.log.none')}</p>
      ) : (
        <WorkTable caption={t('collections.letters.log.caption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('collections.letters.log.at')}</th>
              <th scope="col">{t('collections.letters.receivers.respondent')}</th>
              <th scope="col">{t('collections.letters.log.what')}</th>
              <th scope="col">{t('collections.letters.log.by')}</th>
            </tr>
          </thead>
          <tbody>
            {log.map((line) => (
              <tr key={line.number}>
                <td className="date">{momentText(line.at, language)}</td>
                <th scope="row">{line.names[language]}</th>
                <td>
                  <Occasion occasion={line.occasion} />
                  {line.note && <span className="letter-note">{line.note}</span>}
                </td>
                <td>{line.by === 'system' ? t('collections.letters.log.system') : line.by}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

const KNOWN = [
  'invitation',
  'opened',
  'heads-up',
  'first',
  'second',
  'escalation',
  'by-hand',
  'phone',
  'receipt',
  'query',
  'reopened',
  'correction-decided',
] as const

/** A plan may have keys of its own; they stand as they are. */
function Occasion({ occasion }: { occasion: string }) {
  const { t } = useWords()
  const known = KNOWN.find((one) => one === occasion)
  return <>{known ? t(`collections.letters.occasion.${known}`) : occasion}</>
}
