import type { ListedRequest } from '../../../../operations/synthesis/requests.ts'
import { addressOf } from '../../../address/address.ts'
import { formatWeekday } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../field.tsx'
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
  const { request, isLate, themeNames } = listed
  const { t, language } = useWords()
  const isSwedish = language === 'sv'
  const isOpen = request.state === 'open'
  return (
    <article className="synthesis-card" aria-labelledby={request.id}>
      <h2 id={request.id}>{isSwedish ? request.title_sv : request.title_fi}</h2>
      <p>
        <span className={`state ${isOpen ? 'state-attention' : 'state-good'}`}>
          {t(isOpen ? 'synthesis.requests.open' : 'synthesis.requests.closed')}
        </span>
        {' · '}
        {t(isLate ? 'synthesis.requests.late' : 'synthesis.requests.due', { day: formatWeekday(request.due_on, language) })}
      </p>
      <p className="synthesis-text reading">{isSwedish ? request.text_sv : request.text_fi}</p>
      {themeNames && (
        <p>
          {t('synthesis.requests.theme')}:{' '}
          <a href={`${workspaceAddress(language, 'synthesis', 'trend')}?by=theme&theme=${request.theme}`}>
            {themeNames[language]}
          </a>
        </p>
      )}
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

function Answers({ listed }: Pick<RequestCardProps, 'listed'>) {
  const { answers, countyNames, notAnswered, briefings } = listed
  const { t, language } = useWords()
  const namesOf = (codes: readonly string[]) => codes.map((code) => countyNames[code]?.[language] ?? code).join(', ')
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
            {text !== '' && (
              <p className="synthesis-text reading" lang={lang}>
                {text}
              </p>
            )}
            {one.briefing !== null && <BriefingLink briefing={one.briefing} titles={briefings[one.briefing]} />}
          </section>
        )
      })}
      {nothing.length > 0 && (
        <p>{t('synthesis.requests.nothing', { names: namesOf(nothing.map(({ organiser }) => organiser)) })}</p>
      )}
      {notAnswered.length > 0 && (
        <p className="small quiet reading">{t('synthesis.requests.missing', { names: namesOf(notAnswered) })}</p>
      )}
    </>
  )
}

interface BriefingLinkProps {
  readonly briefing: string
  readonly titles: ListedRequest['briefings'][string] | undefined
}

function BriefingLink({ briefing, titles }: BriefingLinkProps) {
  const { t, language } = useWords()
  const title = language === 'sv' ? titles?.sv || titles?.fi : titles?.fi || titles?.sv
  return (
    <p>
      {t('synthesis.requests.briefing')}: <a href={addressOf({ kind: 'briefing', briefing }, language)}>{title ?? briefing}</a>
    </p>
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
      {Object.keys(listed.briefings).length > 0 && (
        <Field id={`${id}-briefing`} label={t('synthesis.requests.briefing')} hint={t('synthesis.requests.briefingHint')}>
          {(attributes) => (
            <select {...attributes} name="briefing" defaultValue={submitted?.briefing ?? own?.briefing ?? ''}>
              <option value="">{t('synthesis.requests.noBriefing')}</option>
              {Object.entries(listed.briefings).map(([briefing, titles]) => (
                <option key={briefing} value={briefing}>
                  {(language === 'sv' && titles.sv) || titles.fi || titles.sv}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
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
