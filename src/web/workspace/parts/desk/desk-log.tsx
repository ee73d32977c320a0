import { SUBMISSION_STATES } from '../../../../model/submission.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'
import { momentText } from '../../day-text.ts'
import { eventWord, letterWord } from '../../view/desk-events.ts'
import { WorkTable } from '../work-table.tsx'

interface LogLine {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly what: string
  readonly words: string | null
}

/** Everything that happened and every letter, newest first. */
export function DeskLog({ shown }: { shown: DeskSubmission }) {
  const { t, language } = useWords()
  const events = shown.events.map((event, place): LogLine => {
    const { at, by, side, act, from, to, text } = event
    const name = side === 'institute' ? shown.names[by] : undefined
    const moved = from === to ? '' : ` (${SUBMISSION_STATES.states[from][language]} → ${SUBMISSION_STATES.states[to][language]})`
    return {
      id: `event ${place}`,
      at,
      who: name ?? t(`desk.submission.side.${side}`),
      what: `${t(`desk.submission.event.${eventWord(act)}` as TextKey)}${moved}`,
      words: text,
    }
  })
  const letters = shown.letters.map(
    ({ at, occasion, note }, place): LogLine => ({
      id: `letter ${place}`,
      at,
      who: t('desk.submission.side.institute'),
      what: t('desk.submission.letterSent', { occasion: t(`desk.submission.occasion.${letterWord(occasion)}` as TextKey) }),
      words: note,
    }),
  )
  const lines = [...events, ...letters].reverse().sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className="work-section" aria-labelledby="desk-log">
      <h2 id="desk-log">{t('desk.submission.log')}</h2>
      <WorkTable caption={t('desk.submission.logCaption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.submission.when')}</th>
            <th scope="col">{t('desk.submission.what')}</th>
            <th scope="col">{t('desk.submission.who')}</th>
            <th scope="col">{t('desk.submission.logWords')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, who, what, words }) => (
            <tr key={id}>
              <th scope="row">{momentText(at, language)}</th>
              <td>{what}</td>
              <td>{who}</td>
              <td className="free-text">{words}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}
