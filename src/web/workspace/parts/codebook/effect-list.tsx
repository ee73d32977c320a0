import type { ThemeEffects } from '../../../../operations/codebook/show-effects.ts'
import type { ShownTheme } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { themeNames } from './names.ts'

/** What a change would touch, before it is made. */
export function EffectList({ effects, shown }: { effects: ThemeEffects; shown: ShownTheme }) {
  const { t, language } = useWords()
  const nameOf = themeNames(shown.themes, language)
  const { codings, smallest, below, rules, phenomena, needs } = effects
  const facts = [
    ['codings', codings ?? t('codebook.theme.effect.few', { smallest })],
    ['below', below.length === 0 ? 0 : below.map(nameOf).join(', ')],
    ['rules', rules],
    ['phenomena', phenomena],
    ['needs', needs],
  ] as const
  return (
    <dl className="codebook-effects" aria-label={t('codebook.theme.effects')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`codebook.theme.effect.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
