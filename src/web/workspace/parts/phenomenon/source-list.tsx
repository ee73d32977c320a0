import type { ListedSource, ListedSources } from '../../../../operations/phenomenon/sources.ts'
import { useWords } from '../../../site/words.tsx'
import { publishedText, titleIn } from './names.ts'

/** Sources, each with what it tells and its counts. */
export function SourceList({ sources, classes }: ListedSources) {
  return (
    <ul className="phenomenon-sources">
      {sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <Source source={source} classes={classes} />
        </li>
      ))}
    </ul>
  )
}

function Source({ source, classes }: { source: ListedSource; classes: ListedSources['classes'] }) {
  const { t, language, count } = useWords()
  const { title, address, publisher, publishedOn, counts, summary, isOwn } = source
  const className = classes.find(({ code }) => code === source.class)?.names[language] ?? ''
  const classText = t('phenomena.sources.classNamed', { code: source.class, name: className.toLocaleLowerCase(language) })
  return (
    <>
      <h2 lang={source.language}>
        {address ? (
          <a href={address} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      <p className="quiet">
        {[publisher, publishedText(publishedOn, language), classText].filter((one) => one !== '').join(', ')}
        {!isOwn && `. ${t('phenomena.sources.national')}`}
      </p>
      <p className="reading">{titleIn(summary, language)}</p>
      {counts.length > 0 && (
        <dl className="fact-list">
          {counts.map((one) => (
            <div key={one.label} className="fact">
              <dt>{one.label}</dt>
              <dd>{count(one.count)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isOwn && (
        <p className="no-print">
          <a href={`?source=${source.id}#edit`} aria-label={t('phenomena.sources.changeOf', { title })}>
            {t('phenomena.sources.change')}
          </a>
        </p>
      )}
    </>
  )
}
