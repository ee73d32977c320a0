import { useWords } from '../../../site/words.tsx'
import { type CodingPage, passageField, type ShownCoding } from '../../view/coding-page.ts'
import { FormToken } from '../form-token.tsx'
import { useHasScripts } from '../review/has-scripts.ts'
import { ThemeName } from './theme-picker.tsx'

interface CodingListProps {
  readonly page: CodingPage
  readonly codings: readonly ShownCoding[]
  remove(coding: ShownCoding): void
}

/** What has been given: whole reports first, then in the order of the text. Each can be taken away and gets a note of why. */
export function CodingList({ page, codings, remove }: CodingListProps) {
  const { t } = useWords()
  const parts = page.report.texts.map(({ part }) => part)
  const place = ({ passage }: ShownCoding) => (passage ? parts.indexOf(passage.part) * 1e6 + passage.from + 1 : 0)
  const sorted = [...codings].sort((one, other) => place(one) - place(other))
  return (
    <section className="coding-given" aria-labelledby="given-title">
      <h2 id="given-title">{t('coding.report.codings')}</h2>
      {sorted.length === 0 && <p className="quiet">{t('coding.report.noCodings')}</p>}
      <ul>
        {sorted.map((coding) => (
          <GivenTheme key={coding.id} coding={coding} page={page} remove={remove} />
        ))}
      </ul>
    </section>
  )
}

interface GivenThemeProps {
  readonly coding: ShownCoding
  readonly page: CodingPage
  remove(coding: ShownCoding): void
}

function GivenTheme({ coding, page, remove }: GivenThemeProps) {
  const { t } = useWords()
  const { report, colours, themeNames } = page
  const { theme, passage, by, isCounted } = coding
  const text = passage && report.texts.find(({ part }) => part === passage.part)?.text
  const words = text ? text.slice(passage.from, passage.until) : null
  const name = themeNames[theme] ?? theme
  const isTwo = report.coders.second !== null
  return (
    <li className="coding-one">
      <p className="coding-one-name">
        <ThemeName theme={{ id: theme, name, colour: colours[theme] ?? 'grey' }} />
        {!isCounted && !report.coders.isSecond && <span className="state state-attention">{t('coding.report.notCounted')}</span>}
      </p>
      <p className="coding-one-words">
        {words === null ? t('coding.report.wholeOf') : <q lang={report.language}>{shortened(words)}</q>}
        {isTwo && <span className="quiet"> {t('coding.report.by', { name: report.names[by] ?? by })}</span>}
      </p>
      {report.mayCode && (
        <div className="coding-one-acts">
          <form
            method="post"
            onSubmit={(event) => {
              event.preventDefault()
              remove(coding)
            }}
          >
            <FormToken />
            <input type="hidden" name="act" value="remove" />
            <input type="hidden" name="coding" value={coding.id} />
            <button
              type="submit"
              className="plain-button"
              aria-label={t('coding.report.removeOne', {
                theme: name,
                what: words === null ? t('coding.report.wholeOf') : shortened(words),
              })}
            >
              {t('coding.report.remove')}
            </button>
          </form>
          <Memo coding={coding} name={name} />
        </div>
      )}
      {!report.mayCode && coding.memo !== '' && <p className="coding-memo">{coding.memo}</p>}
    </li>
  )
}

const LONGEST = 160

function shortened(words: string): string {
  const signs = [...words.replaceAll(/\s+/g, ' ')]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : signs.join('')
}

function Memo({ coding, name }: { coding: ShownCoding; name: string }) {
  const { t } = useWords()
  const id = `memo-${coding.id}`
  return (
    <details className="coding-memo-form" open={coding.memo !== ''}>
      <summary>{t('coding.report.memo')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="memo" />
        <input type="hidden" name="coding" value={coding.id} />
        <input type="hidden" name="was" value={coding.memo} />
        <div className="field">
          <label htmlFor={id}>{t('coding.report.memoOf', { theme: name })}</label>
          <p className="hint" id={`${id}-hint`}>
            {t('coding.report.memoHint')}
          </p>
          <textarea id={id} name="memo" maxLength={1000} rows={2} defaultValue={coding.memo} aria-describedby={`${id}-hint`} />
        </div>
        <button type="submit" className="second-button">
          {t('coding.report.saveMemo')}
        </button>
      </form>
    </details>
  )
}

/** Without scripts: a theme for the whole report or for one of its sentences. */
export function PlainCodingForm({ page, sentences }: { page: CodingPage; sentences: readonly PlainSentence[] }) {
  const { t } = useWords()
  const hasScripts = useHasScripts()
  if (hasScripts || !page.report.mayCode) return null
  return (
    <form method="post" className="coding-plain">
      <h2>{t('coding.report.plainTitle')}</h2>
      <FormToken />
      <input type="hidden" name="act" value="add" />
      <div className="field">
        <label htmlFor="plain-passage">{t('coding.report.plainPassage')}</label>
        <select id="plain-passage" name="passage">
          <option value="">{t('coding.report.wholeReport')}</option>
          {sentences.map(({ passage, words }) => (
            <option key={passageField(passage)} value={passageField(passage)} lang={page.report.language}>
              {shortened(words).slice(0, 90)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="plain-theme">{t('coding.many.theme')}</label>
        <select id="plain-theme" name="theme" required>
          <option value="">{t('coding.many.choose')}</option>
          {page.themes.map(({ id, name, depth }) => (
            <option key={id} value={id}>{`${'– '.repeat(depth)}${id} ${name}`}</option>
          ))}
        </select>
      </div>
      <button type="submit">{t('coding.report.give')}</button>
    </form>
  )
}

export interface PlainSentence {
  readonly passage: NonNullable<ShownCoding['passage']>
  readonly words: string
}
