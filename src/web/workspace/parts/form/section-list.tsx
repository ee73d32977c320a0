import { useWords } from '../../../site/words.tsx'
import { sectionAnchor } from '../../view/form-questions.ts'
import type { SectionProgress } from '../../view/form-sections.ts'

/** The sections with how far each is: a list at the side, on a phone folded at the top. */
export function SectionList({ sections }: { sections: readonly SectionProgress[] }) {
  const { t, language } = useWords()
  const done = sections.filter(({ state }) => state === 'done' || state === 'optional').length
  const list = (
    <ol>
      {sections.map(({ id, title, state, count }) => (
        <li key={id} className={`form-part form-part-${state}`}>
          <a href={`#${sectionAnchor(id)}`}>{title[language]}</a>
          <span className="form-part-state">
            {state === 'left' || state === 'attention' ? t(`form.sections.${state}`, { count }) : t(`form.sections.${state}`)}
          </span>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <nav className="form-parts form-parts-side" aria-label={t('form.sections.title')}>
        <h2>{t('form.sections.title')}</h2>
        {list}
      </nav>
      <nav className="form-parts form-parts-folded" aria-label={t('form.sections.title')}>
        <details>
          <summary>{t('form.sections.summary', { done, total: sections.length })}</summary>
          {list}
        </details>
      </nav>
    </>
  )
}
