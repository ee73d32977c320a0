import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import type { OrganiserRound } from '../../view/review-list.ts'
import { SheetStateText } from './content-tabs.tsx'

/** One round of one organiser: what waits, by when, and how far each content has come. */
export function RoundSheets({ round }: { round: OrganiserRound }) {
  const { t, language } = useWords()
  const day = dayText(round.due, language)
  const words = { answered: round.answered, total: round.municipalities, day }
  const key = round.isLate ? 'review.progressLate' : round.isOpen ? 'review.progressDue' : 'review.progress'
  const id = `round-${round.id}-${round.organiser}`
  return (
    <section aria-labelledby={id} className="round-sheets">
      <h2 id={id}>
        <a href={round.href}>{`${round.name}, ${round.organiserName}`}</a>
      </h2>
      <p>
        {t(key, words)}
        {!round.isOpen && ` · ${t('review.rounds.closed')}`}
      </p>
      <table className="work-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('review.list.content')}</th>
            <th scope="col">{t('review.rounds.state')}</th>
            <th scope="col" className="number">
              {t('review.list.answered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {round.sheets.map((sheet) => (
            <tr key={sheet.content}>
              <th scope="row">
                <a href={sheet.href}>{sheet.name}</a>
              </th>
              <td>
                <SheetStateText state={sheet.state} />
              </td>
              <td className="number">{t('review.progressShort', { answered: sheet.answered, total: sheet.total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
