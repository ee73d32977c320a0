import type { ReactNode } from 'react'
import type { Coder } from '../../../../operations/coding/coders.ts'
import { useWords } from '../../../site/words.tsx'
import type { ThemeChoice } from '../../view/theme-choices.ts'
import { Field } from '../field.tsx'

interface ManyActsProps {
  readonly themes: readonly ThemeChoice[]
  readonly coders: readonly Coder[]
  /** What had been chosen when something was refused. */
  readonly submitted: Readonly<Record<string, string>>
  /** What else can be done to them. */
  readonly children: ReactNode
}

/** What can be done to the reports that are ticked. It stands in their form. */
export function ManyActs({ themes, coders, submitted, children }: ManyActsProps) {
  const { t } = useWords()
  return (
    <section className="coding-acts no-print" aria-labelledby="many-title">
      <h2 id="many-title">{t('coding.many.title')}</h2>
      <fieldset>
        <legend>{t('coding.many.give')}</legend>
        <ThemeSelect name="theme" label={t('coding.many.theme')} themes={themes} submitted={submitted} />
        <button type="submit" name="act" value="give">
          {t('coding.many.give')}
        </button>
      </fieldset>
      {children}
      <details open={submitted.act === 'take'}>
        <summary>{t('coding.many.take')}</summary>
        <p className="hint">{t('coding.many.takeHint')}</p>
        <ThemeSelect name="takenTheme" label={t('coding.many.theme')} themes={themes} submitted={submitted} />
        <button type="submit" name="act" value="take" className="second-button">
          {t('coding.many.take')}
        </button>
      </details>
      <details open={submitted.act === 'move'}>
        <summary>{t('coding.many.move')}</summary>
        <ThemeSelect name="fromTheme" label={t('coding.many.from')} themes={themes} submitted={submitted} />
        <ThemeSelect name="toTheme" label={t('coding.many.to')} themes={themes} submitted={submitted} />
        <button type="submit" name="act" value="move" className="second-button">
          {t('coding.many.move')}
        </button>
      </details>
      <details open={submitted.act === 'assign'}>
        <summary>{t('coding.many.assign')}</summary>
        <Field id="many-coder" label={t('coding.many.coder')}>
          {(attributes) => (
            <select name="coder" defaultValue={submitted.coder ?? ''} {...attributes}>
              <option value="">{t('coding.many.chooseCoder')}</option>
              {coders.map(({ account, name }) => (
                <option key={account} value={account}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset>
          <legend>{t('coding.many.place')}</legend>
          <label className="choice">
            <input type="radio" name="place" value="1" defaultChecked={submitted.place !== '2'} />
            {t('coding.many.first')}
          </label>
          <label className="choice">
            <input type="radio" name="place" value="2" defaultChecked={submitted.place === '2'} />
            {t('coding.many.second')}
          </label>
        </fieldset>
        <button type="submit" name="act" value="assign" className="second-button">
          {t('coding.many.assign')}
        </button>
      </details>
    </section>
  )
}

interface ThemeSelectProps extends Pick<ManyActsProps, 'themes' | 'submitted'> {
  readonly name: string
  readonly label: string
}

function ThemeSelect({ name, label, themes, submitted }: ThemeSelectProps) {
  const { t } = useWords()
  return (
    <Field id={`many-${name}`} label={label}>
      {(attributes) => (
        <select name={name} defaultValue={submitted[name] ?? ''} {...attributes}>
          <option value="">{t('coding.many.choose')}</option>
          {themes.map(({ id, name: words, depth }) => (
            <option key={id} value={id}>{`${'– '.repeat(depth)}${id} ${words}`}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
