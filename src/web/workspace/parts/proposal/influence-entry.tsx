import { INFLUENCE_CHANNELS } from '../../../../model/influence.ts'
import type { InfluenceLine } from '../../../../operations/proposal/influence.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { EntryForms } from './influence-forms.tsx'

interface EntryProps {
  readonly entry: InfluenceLine
  readonly choices: ProposalChoices
  readonly mayAdd: boolean
  readonly submitted: Readonly<Record<string, string>> | null
}

/** One entry: when and by which channel, who heard, what was told, what followed. */
export function InfluenceEntry({ entry, choices, mayAdd, submitted }: EntryProps) {
  const { t, language } = useWords()
  const { subject, about, followed, additions } = entry
  const hasFollowed = followed !== null || additions.length > 0
  return (
    <li>
      <p className="small quiet">
        {dayText(entry.onDay, language)} · {INFLUENCE_CHANNELS[entry.channel][language]}
      </p>
      <h2 className="proposal-title">{entry.audience}</h2>
      {subject && about && (
        <p className="small">{t(`proposals.influence.${subject.kind}`, { title: titleFor(about, language) })}</p>
      )}
      <p className="influence-text">{entry.told}</p>
      <h3 className="small">{t('proposals.influence.followed')}</h3>
      {!hasFollowed && <p className="quiet">{t('proposals.influence.nothingYet')}</p>}
      {followed !== null && <p className="influence-text">{followed}</p>}
      {additions.map(({ onDay, text }) => (
        <p key={onDay + text} className="influence-text">
          <span className="quiet">{dayText(onDay, language)}</span> {text}
        </p>
      ))}
      {mayAdd && <EntryForms entry={entry} choices={choices} submitted={submitted} />}
    </li>
  )
}
