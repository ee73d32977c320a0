import type { ListedRequest } from '../../../../operations/synthesis/requests.ts'
import { formatWeekday } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages } from './text-fields.tsx'

interface RequestCardProps {
  readonly listed: ListedRequest
  /** County that answers; null for the institute. */
  readonly organiser: string | null
  readonly mayAsk: boolean
  readonly submitted: Readonly<Record<string, string>> | null
}

/** One request: what is asked, by when, and the answers (the institute) or the own answer (a county). */
export function RequestCard({ listed, organiser, mayAsk, submitted }: RequestCardProps) {
  const { request, isLate } = listed
  const { t, language } = useWords()
  const isSwedish = language === 'sv'
  const isOpen = request.state === 'open'
  return (
    <article className="synthesis-card" aria-labelledby={request.id}>
      <h2 id={request.id}>{isSwedish ? request.title_sv : request.title_fi}</h2>
      <p>
        <span className={`state ${isOpen ? 'state-attention' : 'state-good'}`}>
          {t(isOpen ? 'synthesis.requests.open' : 'synthesis.requests.closed')}
        </span>{' '}
        {t(isLate ? 'synthesis.requests.late' : 'synthesis.requests.due', { day: formatWeekday(request.due_on, language) })}
      </p>
      <p className="synthesis-text reading">{isSwedish ? request.text_sv : request.text_fi}</p>
      {organiser !== null && <OwnAnswer {...{ listed, organiser, submitted }} isOpen={isOpen} />}
      {mayAsk && <Answers listed={listed} />}
      {mayAsk && isOpen && (
        <form method="post" className="buttons">
          <FormToken />
          <input type="hidden" name="request" value={request.id} />
          <input type="hidden" name="version" value={request.version} />
          <button type="submit" name="act" value="close" className="second-button">
            {t('synthesis.requests.close')}
          </button>
        </form>
      )}
    </article>
  )
}

function Answers({ listed: { answers, countyNames } }: Pick<RequestCardProps, 'listed'>) {
  const { t, language } = useWords()
  const told = answers.filter(({ is_nothing }) => is_nothing === 0)
  const nothing = answers.filter(({ is_nothing }) => is_nothing === 1)
  return (
    <>
      <h3>{t('synthesis.requests.answers', { count: answers.length })}</h3>
      {told.map((one) => {
        const [text, lang] =
          language === 'sv' && one.text_sv !== '' ? [one.text_sv, 'sv'] : [one.text_fi || one.text_sv, one.text_fi ? 'fi' : 'sv']
        return (
          <section key={one.organiser}>
            <h4>{countyNames[one.organiser]?.[language] ?? one.organiser}</h4>
            <p className="synthesis-text reading" lang={lang}>
              {text}
            </p>
          </section>
        )
      })}
      {nothing.length > 0 && (
        <p>
          {t('synthesis.requests.nothing', {
            names: nothing.map(({ organiser }) => countyNames[organiser]?.[language] ?? organiser).join(', '),
          })}
        </p>
      )}
    </>
  )
}

interface OwnAnswerProps extends Pick<RequestCardProps, 'listed' | 'submitted'> {
  readonly organiser: string
  readonly isOpen: boolean
}

function OwnAnswer({ listed, organiser, isOpen, submitted }: OwnAnswerProps) {
  const { t, language } = useWords()
  const own = listed.answers.find((one) => one.organiser === organiser)
  const { id } = listed.request
  if (!isOpen && !own?.sent_on) return <p>{t('synthesis.requests.notAnswered')}</p>
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="request" value={id} />
      <input type="hidden" name="organiser" value={organiser} />
      <input type="hidden" name="version" value={own?.version ?? 0} />
      <h3>{t('synthesis.requests.ownAnswer')}</h3>
      {own?.sent_on && <p className="hint">{t('synthesis.requests.sentOn', { day: formatWeekday(own.sent_on, language) })}</p>}
      <BothLanguages
        name="text"
        prefix={id}
        labels={{ fi: t('synthesis.requests.answerFi'), sv: t('synthesis.requests.answerSv') }}
        values={{ fi: submitted?.textFi ?? own?.text_fi ?? '', sv: submitted?.textSv ?? own?.text_sv ?? '' }}
        rows={6}
        longest={8000}
      />
      <label className="choice">
        <input type="checkbox" name="isNothing" value="yes" defaultChecked={own?.is_nothing === 1} />{' '}
        {t('synthesis.requests.isNothing')}
      </label>
      {isOpen && (
        <div className="buttons">
          <button type="submit" name="act" value="send">
            {t('synthesis.requests.send')}
          </button>
          {!own?.sent_on && (
            <button type="submit" name="act" value="draft" className="second-button">
              {t('synthesis.requests.saveDraft')}
            </button>
          )}
        </div>
      )}
    </form>
  )
}
