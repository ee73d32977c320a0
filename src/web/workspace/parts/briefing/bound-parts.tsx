import { withMark } from '../../../../disseminate/briefing/notes-once.ts'
import { PART_KINDS } from '../../../../model/briefing-content.ts'
import type { EditedSection } from '../../../../operations/briefing/show-section.ts'
import { PartView } from '../../../parts/briefing/briefing-body.tsx'
import { TextLanguageProvider } from '../../../parts/briefing/text-language.tsx'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { BindForms } from './bind-forms.tsx'

/** What is bound to the section, as of now, and what can be bound. */
export function BoundParts({ edited }: { edited: EditedSection }) {
  const { t, language } = useWords()
  const text = language === 'sv' ? 'sv' : 'fi'
  const { parts, shown } = edited
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('briefings.partsTitle')}</h2>
      {parts.length === 0 && <p>{t('briefings.partsNone')}</p>}
      <TextLanguageProvider language={text}>
        {shown.parts.map((part, at) => {
          const kind = parts[at]?.kind ?? 'cross'
          const name = `${PART_KINDS[kind][language]} ${at + 1}`
          return (
            <div className="briefing-bound" key={part.id}>
              <div className="briefing-bound-head">
                <h3>{PART_KINDS[kind][language]}</h3>
                <PartOrder part={part.id} name={name} isFirst={at === 0} isLast={at === shown.parts.length - 1} />
              </div>
              <PartView part={withMark(part)} text={text} live={{}} isFrozen={false} />
            </div>
          )
        })}
      </TextLanguageProvider>
      <BindForms edited={edited} />
    </section>
  )
}

interface OrderProps {
  readonly part: string
  /** Told to those who do not see what stands beside the buttons. */
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

function PartOrder({ part, name, isFirst, isLast }: OrderProps) {
  const { t } = useWords()
  const acts = [
    ...(isFirst ? [] : [['up', t('briefings.up'), t('briefings.upNamed', { name })] as const]),
    ...(isLast ? [] : [['down', t('briefings.down'), t('briefings.downNamed', { name })] as const]),
    ['unbind', t('briefings.takeOut'), t('briefings.takeOutNamed', { name })] as const,
  ]
  return (
    <form method="post" className="briefing-order">
      <FormToken />
      <input type="hidden" name="part" value={part} />
      {acts.map(([act, word, whole]) => (
        <button key={act} type="submit" className="plain-button" name="act" value={act} aria-label={whole}>
          {word}
        </button>
      ))}
    </form>
  )
}
