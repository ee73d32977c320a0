import type { ReportForm } from '../../../collect/social-report/typed-report.ts'
import type { Guidance } from '../../../model/social-reporting.ts'
import { useWords } from '../../site/words.tsx'

/** What belongs elsewhere: folded, before anybody has said anything. */
export function OtherChannels({ guidance, form }: { guidance: readonly Guidance[]; form: ReportForm }) {
  const { t } = useWords()
  return (
    <details className="observe-channels">
      <summary>{t('observe.guidance.title')}</summary>
      <p>
        <strong>{t('observe.guidance.urgent')}</strong>
      </p>
      <ChannelList guidance={guidanceFor(guidance, form)} />
    </details>
  )
}

/** Said before sending to who told that there is a wrong, or an own matter: where it must be taken, and that this does not do it. */
export function ChannelNotice({ guidance, form }: { guidance: readonly Guidance[]; form: ReportForm }) {
  const { t } = useWords()
  const isClient = form === 'client'
  const first = isClient ? 'own-matter' : 'wrong'
  const sorted = guidanceFor(guidance, form).sort((one, other) => Number(other.key === first) - Number(one.key === first))
  return (
    <section className="observe-notice" aria-labelledby="observe-notice">
      <h3 id="observe-notice">{t('observe.guidance.before')}</h3>
      <p>
        <strong>{t(isClient ? 'observe.guidance.wrongClient' : 'observe.guidance.wrong')}</strong>
      </p>
      <ChannelList guidance={sorted} />
      <p>{t('observe.guidance.stillSend')}</p>
    </section>
  )
}

/** Duties of workers are no matter of clients, and the other way round. */
const ONLY_WORKERS = ['wrong', 'incident']
const ONLY_CLIENTS = ['own-matter']

function guidanceFor(guidance: readonly Guidance[], form: ReportForm): Guidance[] {
  const left = form === 'client' ? ONLY_WORKERS : ONLY_CLIENTS
  return guidance.filter(({ key }) => !left.includes(key))
}

function ChannelList({ guidance }: { guidance: readonly Guidance[] }) {
  const { language } = useWords()
  return (
    <dl className="observe-channel-list">
      {guidance.map(({ key, title, text, where }) => (
        <div key={key}>
          <dt>{title[language]}</dt>
          <dd>
            {text[language]} <strong>{where[language]}</strong>
          </dd>
        </div>
      ))}
    </dl>
  )
}
