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
              <h3>{PART_KINDS[kind][language]}</h3>
              <PartView part={part} text={text} live={{}} isFrozen={false} />
              <form method="post" className="briefing-order">
                <FormToken />
                <input type="hidden" name="part" value={part.id} />
                <button
                  type="submit"
                  className="plain-button"
                  name="act"
                  value="up"
                  aria-label={t('briefings.upNamed', { name })}
                >
                  {t('briefings.up')}
                </button>
                <button
                  type="submit"
                  className="plain-button"
                  name="act"
                  value="down"
                  aria-label={t('briefings.downNamed', { name })}
                >
                  {t('briefings.down')}
                </button>
                <button
                  type="submit"
                  className="plain-button"
                  name="act"
                  value="unbind"
                  aria-label={t('briefings.takeOutNamed', { name })}
                >
                  {t('briefings.takeOut')}
                </button>
              </form>
            </div>
          )
        })}
      </TextLanguageProvider>
      <BindForms edited={edited} />
    </section>
  )
}
