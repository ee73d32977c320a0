import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

/** What stands between the draft and its approval, each with the way to where it is mended. */
export function BriefingGates({ shown }: { shown: ShownBriefing }) {
  const { t, language } = useWords()
  const { gates, may, briefing } = shown
  if (!may.write && !may.approve) return null
  const stops = gates.filter(({ isStop }) => isStop)
  const others = gates.filter(({ isStop }) => !isStop)
  const href = (section: string) => workspaceAddress(language, 'briefings', briefing.id, 'sections', section)
  const list = (of: ShownBriefing['gates']) => (
    <ul>
      {of.map(({ code, section, texts }) => (
        <li key={`${code} ${section} ${texts.fi}`}>
          {section !== null && may.write ? <a href={href(section)}>{texts[language]}</a> : texts[language]}
        </li>
      ))}
    </ul>
  )
  return (
    <section className="briefing-gates" aria-labelledby="gates">
      <h2 id="gates">{t('briefings.gates')}</h2>
      {stops.length === 0 && <p className="state state-good">{t('briefings.gatesNone')}</p>}
      {stops.length > 0 && (
        <details open={stops.length <= FEW}>
          <summary>
            <span className="state state-stop">{t('briefings.gateStop', { count: stops.length })}</span>
          </summary>
          {list(stops)}
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('briefings.gateKnow')}</h3>
          {list(others)}
        </>
      )}
    </section>
  )
}

/** A briefing that has just been begun lacks all of its texts: that is told in one line, and the sections below show it too. */
const FEW = 4
