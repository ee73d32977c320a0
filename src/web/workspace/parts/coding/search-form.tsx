import { POLARITIES } from '../../../../model/social-report.ts'
import type { CodingProgress } from '../../../../operations/coding/show-progress.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { type CodingQuery, FOLDED } from '../../view/coding-query.ts'
import type { ThemeChoice } from '../../view/theme-choices.ts'
import { Field } from '../field.tsx'

interface SearchFormProps {
  readonly query: CodingQuery
  readonly themes: readonly ThemeChoice[]
  readonly progress: Omit<CodingProgress, 'codebook'>
}

type Options = readonly (readonly [string, string])[]

/** A plain form that asks for the page anew. */
export function SearchForm({ query, themes, progress }: SearchFormProps) {
  const { t, language } = useWords()
  const inUse = FOLDED.filter((name) => query[name] !== '').length
  return (
    <form method="get" className="coding-search no-print" aria-label={t('coding.search.title')}>
      {query.state !== 'waiting' && <input type="hidden" name="state" value={query.state} />}
      {query.isMine && <input type="hidden" name="mine" value="1" />}
      <Field id="words" label={t('coding.search.words')} hint={t('coding.search.wordsHint')}>
        {(attributes) => <input type="search" name="words" maxLength={200} defaultValue={query.words} {...attributes} />}
      </Field>
      <details open={inUse > 0}>
        <summary>{inUse > 0 ? t('coding.search.moreInUse', { count: inUse }) : t('coding.search.more')}</summary>
        <div className="coding-filters">
          <Choice
            name="theme"
            query={query}
            options={themes.map(({ id, name, depth }) => [id, `${'– '.repeat(depth)}${id} ${name}`])}
          />
          <CodeChoices query={query} progress={progress} />
          <Choice
            name="polarity"
            query={query}
            options={Object.entries(POLARITIES).map(([key, names]) => [key, names[language]])}
          />
          <Choice
            name="language"
            query={query}
            options={(['fi', 'sv', 'en'] as const).map((one) => [one, t(`coding.languages.${one}`)])}
          />
          <Day name="from" query={query} />
          <Day name="until" query={query} />
          <Choice name="coder" query={query} options={progress.coders.map(({ account, name }) => [account, name])} />
          <Choice
            name="proposal"
            query={query}
            options={[
              ['yes', t('coding.search.withProposal')],
              ['no', t('coding.search.withoutProposal')],
            ]}
          />
        </div>
      </details>
      <div className="coding-search-end">
        <Field id="order" label={t('coding.search.order')}>
          {(attributes) => (
            <select name="order" defaultValue={query.order} {...attributes}>
              <option value="oldest">{t('coding.search.oldest')}</option>
              <option value="newest">{t('coding.search.newest')}</option>
            </select>
          )}
        </Field>
        <button type="submit">{t('coding.search.submit')}</button>
        {(inUse > 0 || query.words !== '') && <a href={workspaceAddress(language, 'coding')}>{t('coding.search.clear')}</a>}
      </div>
    </form>
  )
}

function CodeChoices({ query, progress: { choices } }: Pick<SearchFormProps, 'query' | 'progress'>) {
  const { language } = useWords()
  const named = (codes: (typeof choices)['needs']): Options => codes.map(({ key, names }) => [key, names[language]])
  return (
    <>
      <Choice name="need" query={query} options={named(choices.needs)} />
      <Choice name="group" query={query} options={named(choices.groups)} />
      <Choice name="task" query={query} options={named(choices.tasks)} />
      <Choice name="gap" query={query} options={named(choices.gaps)} />
      <Choice name="municipality" query={query} options={named(choices.municipalities)} />
    </>
  )
}

interface ChoiceProps {
  readonly name: Exclude<(typeof FOLDED)[number], 'from' | 'until'>
  readonly query: CodingQuery
  readonly options: Options
}

function Choice({ name, query, options }: ChoiceProps) {
  const { t } = useWords()
  return (
    <Field id={`filter-${name}`} label={t(`coding.search.${name}`)}>
      {(attributes) => (
        <select name={name} defaultValue={query[name]} {...attributes}>
          <option value="">{t('coding.search.any')}</option>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Day({ name, query }: { name: 'from' | 'until'; query: CodingQuery }) {
  const { t } = useWords()
  return (
    <Field id={`filter-${name}`} label={t(`coding.search.${name}`)}>
      {(attributes) => <input type="date" name={name} defaultValue={query[name]} {...attributes} />}
    </Field>
  )
}
