import { OUTCOMES } from '../../../model/proposal.ts'
import { REPORT_STATES } from '../../../model/social-report.ts'
import type { Language } from '../../../model/text.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import type { ReportStory, ToldAnswer } from '../../../operations/social-report/report-story.ts'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import { polarityText, reportLines } from '../../view/observation-lines.ts'
import { choicesOfStory, formOfStory, typedOfStory } from '../../view/observation-post.ts'
import { dayText } from '../../workspace/day-text.ts'
import { ReportLines } from './review.tsx'

type TwoTexts = { readonly fi: string; readonly sv: string }

interface StoryProps {
  readonly story: ReportStory
  readonly choices: FormChoices
}

/** What became of an observation, as its reporter is told it: the answer first, then how it came there, then what was sent. */
export function Story({ story, choices }: StoryProps) {
  const { t } = useWords()
  const { state, message } = story
  return (
    <>
      <section className="observe-state" aria-labelledby="story-state">
        <h2 id="story-state">{t('observe.story.state')}</h2>
        <p className="lead">{t(`observe.story.states.${state}`)}</p>
        {message && (
          <>
            <h3>{t('observe.story.message')}</h3>
            <p className="observe-text" dir="auto">
              {message}
            </p>
          </>
        )}
        {state === 'returned' && story.mayChange && (
          <p className="no-print">
            <a href="#mend">{t('observe.story.mend')}</a>
          </p>
        )}
        <MovedTo story={story} />
      </section>
      {isFollowed(story) && <Answers answers={story.answers} />}
      <Facts story={story} />
      <Steps story={story} />
      <SentTexts story={story} choices={choices} />
    </>
  )
}

/** What was withdrawn, moved or found to be another gets no answer of its own. */
function isFollowed({ state, answers }: ReportStory): boolean {
  return answers.length > 0 || !['withdrawn', 'moved', 'duplicate'].includes(state)
}

function MovedTo({ story: { movedTo } }: { story: ReportStory }) {
  const { language } = useWords()
  if (movedTo === null) return null
  return (
    <p>
      {movedTo.text[language]} <strong>{movedTo.where[language]}</strong>
    </p>
  )
}

function Answers({ answers }: { answers: readonly ToldAnswer[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="story-answers">
      <h2 id="story-answers">{t('observe.story.answer')}</h2>
      {answers.length === 0 && <p>{t('observe.story.noAnswer')}</p>}
      {answers.map(({ texts, sentOn, proposal }) => (
        <article key={`${sentOn} ${texts.fi}`} className="observe-answer">
          <p className="quiet">{t('observe.story.answerOn', { day: dayText(sentOn, language) })}</p>
          <Told texts={texts} />
          {proposal && <ProposalLine proposal={proposal} />}
        </article>
      ))}
    </section>
  )
}

/** In the reader's language where it was written in it, else in the other, marked as such. */
function Told({ texts }: { texts: TwoTexts }) {
  const { language } = useWords()
  const { text, lang } = toldIn(texts, language)
  return (
    <p className="observe-text" lang={lang}>
      {text}
    </p>
  )
}

function toldIn(texts: TwoTexts, language: Language): { readonly text: string; readonly lang: 'fi' | 'sv' } {
  const first = language === 'sv' ? 'sv' : 'fi'
  const other = first === 'sv' ? 'fi' : 'sv'
  return texts[first] === '' ? { text: texts[other], lang: other } : { text: texts[first], lang: first }
}

function ProposalLine({ proposal: { id, titles, outcome } }: { proposal: NonNullable<ToldAnswer['proposal']> }) {
  const { t, language } = useWords()
  const { text, lang } = toldIn(titles, language)
  return (
    <p>
      {id === null ? (
        <span lang={lang}>{text}</span>
      ) : (
        <a href={addressOf({ kind: 'proposal', proposal: id }, language)} lang={lang}>
          {text}
        </a>
      )}
      {outcome && <>. {t('observe.story.outcome', { outcome: OUTCOMES[outcome][language] })}.</>}
    </p>
  )
}

function Facts({ story }: { story: ReportStory }) {
  const { t, language } = useWords()
  const { sentOn, organiserNames, unitNames, themes, briefings, content } = story
  const to = [organiserNames[language], unitNames && toldIn(unitNames, language).text].filter(Boolean).join(', ')
  return (
    <dl className="observe-lines">
      <div>
        <dt>{t('observe.story.sentOn')}</dt>
        <dd>
          {dayText(sentOn, language)}. {polarityText(content.polarity, language)}
        </dd>
      </div>
      <div>
        <dt>{t('observe.story.to')}</dt>
        <dd>{to}</dd>
      </div>
      <div>
        <dt>{t('observe.story.themes')}</dt>
        <dd>{themes.length === 0 ? t('observe.story.noThemes') : themes.map((names) => names[language]).join(', ')}</dd>
      </div>
      {briefings.length > 0 && (
        <div>
          <dt>{t('observe.story.briefings')}</dt>
          <dd>
            {briefings.map(({ briefing, titles }) => (
              <p key={briefing}>
                <a href={addressOf({ kind: 'briefing', briefing }, language)} lang={toldIn(titles, language).lang}>
                  {toldIn(titles, language).text}
                </a>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Steps({ story: { steps } }: { story: ReportStory }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="story-steps">
      <h2 id="story-steps">{t('observe.story.steps')}</h2>
      <ol className="observe-history">
        {steps.map(({ on, state }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
          <li key={place}>
            <span className="observe-day">{dayText(on, language)}</span> {REPORT_STATES.states[state][language]}
          </li>
        ))}
      </ol>
    </section>
  )
}

function SentTexts({ story, choices }: StoryProps) {
  const { t, language } = useWords()
  const { content, redacted } = story
  const form = formOfStory(story)
  if (content.observation === '') return <p className="quiet">{t('observe.story.noText')}</p>
  return (
    <details className="observe-more">
      <summary>{t('observe.story.text')}</summary>
      {redacted.length > 0 && <p>{t('observe.story.redacted')}</p>}
      <ReportLines lines={reportLines(typedOfStory(story), { form, choices: choicesOfStory(choices, story), language })} />
    </details>
  )
}
