import type { LetterState } from '../../../../model/letter.ts'
import type { ListedLetter } from '../../../../operations/board/list-mail.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { stateClass, type Tone } from '../../view/board-view.ts'
import { failureKey } from '../../view/mail-input.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

const TONES: Readonly<Record<LetterState, Tone>> = { queued: 'neutral', sending: 'neutral', sent: 'good', failed: 'stop' }

/** Letters: what, to which account, in which state. Never an address or a word of the letter. */
export function MailTable({ letters }: { letters: readonly ListedLetter[] }) {
  const { t } = useWords()
  return (
    <WorkTable caption={t('board.mail.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('board.mail.number')}
          </th>
          <th scope="col">{t('board.mail.template')}</th>
          <th scope="col">{t('board.mail.receiver')}</th>
          <th scope="col">{t('board.mail.organiser')}</th>
          <th scope="col">{t('board.mail.queued')}</th>
          <th scope="col">{t('board.mail.state')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <MailRow key={letter.number} letter={letter} />
        ))}
      </tbody>
    </WorkTable>
  )
}

function MailRow({ letter }: { letter: ListedLetter }) {
  const { t, language } = useWords()
  const { number, template, account, organiserNames, wasEdited, queuedAt } = letter
  return (
    <tr>
      <td className="number">{number}</td>
      <th scope="row">
        {t(`board.mail.templates.${template}`)}
        {wasEdited && <span className="quiet"> ({t('board.mail.edited')})</span>}
      </th>
      <td>{account ?? t('board.mail.invited')}</td>
      <td>{organiserNames?.[language] ?? '–'}</td>
      <td className="date">{momentText(queuedAt, language)}</td>
      <td>
        <LetterStateWords letter={letter} />
      </td>
    </tr>
  )
}

function LetterStateWords({ letter: { number, state, sentAt, failure, nextTryAt } }: { letter: ListedLetter }) {
  const { t, language } = useWords()
  const code = failure ?? ''
  return (
    <>
      <span className={stateClass(TONES[state])}>{t(`board.mail.states.${state}`)}</span>{' '}
      {sentAt && <span className="quiet">{momentText(sentAt, language)}</span>}
      {failure && <span className="quiet">{t(`board.mail.failures.${failureKey(failure)}`, { code })} </span>}
      {nextTryAt && <span className="quiet">{t('board.mail.nextTry', { moment: momentText(nextTryAt, language) })}</span>}
      {state === 'failed' && (
        <form method="post" className="inline-form no-print">
          <FormToken />
          <input type="hidden" name="letter" value={number} />
          <button type="submit" name="act" value="again" className="second-button">
            {t('board.mail.again')}
          </button>
        </form>
      )}
    </>
  )
}
