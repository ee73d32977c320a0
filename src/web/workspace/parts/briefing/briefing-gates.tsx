import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

/** What stands between the draft and its approval, each with the way to where it is mended. */
export function BriefingGates({ shown }: { shown: ShownBriefing }) {
  const { t, language } = useWords()
  const { gates, may, briefing } = shown
  if (!may.write && !may.approve) return null
  const isReady = gates.every(({ isStop }) => !isStop)
  return (
    <section className="briefing-gates" aria-labelledby="gates">
      <h2 id="gates">{t('briefings.gates')}</h2>
      {isReady && <p className="state state-good">{t('briefings.gatesNone')}</p>}
      <ul>
        {gates.map(({ code, section, texts, isStop }) => (
          <li key={`${code} ${section} ${texts.fi}`}>
            <span className={isStop ? 'state state-stop' : 'state'}>
              {t(isStop ? 'briefings.gateStop' : 'briefings.gateKnow')}
            </span>{' '}
            {section !== null && may.write ? (
              <a href={workspaceAddress(language, 'briefings', briefing.id, 'sections', section)}>{texts[language]}</a>
            ) : (
              texts[language]
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
