import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { LANGUAGES } from '../../../model/text.ts'
import { forgetNamed } from '../../parts/observation/kept-places.ts'
import { LANGUAGE_NAMES } from '../../site/language-names.ts'
import { useWords } from '../../site/words.tsx'
import { sameIn, workspaceAddress } from '../address.ts'
import type { WorkspaceFacts } from '../facts.ts'
import { FormToken, useWorkspace } from './form-token.tsx'
import { WaitingList } from './waiting-list.tsx'

/**
 * Header, the list of what waits, the menu, and the thing itself. Before signing in only the header. On the front page the list stands in
 * the page, after its heading.
 */
export function WorkspaceFrame({ isInvented, children }: { isInvented: boolean; children: ReactNode }) {
  const { t } = useWords()
  const facts = useWorkspace()
  return (
    <>
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <header className="work-header">
        {isInvented && <p className="invented">{t('site.invented')}</p>}
        <WorkHeader facts={facts} />
      </header>
      <div className={facts ? 'work' : 'work work-alone'}>
        {facts && <WorkSide facts={facts} />}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function WorkHeader({ facts }: { facts: WorkspaceFacts | null }) {
  const { t, language } = useWords()
  const { pathname, search } = useLocation()
  return (
    <div className="work-header-line">
      <a className="site-name" href={workspaceAddress(language)}>
        <strong>{t('site.name')}</strong> <span>{t('workspace.name')}</span>
      </a>
      {facts && (
        <a className="work-to-menu" href="#work-menu">
          {t('workspace.toMenu')}
        </a>
      )}
      <nav className="languages" aria-label={t('site.languages')}>
        <ul>
          {LANGUAGES.map((other) => (
            <li key={other}>
              <a
                href={sameIn(pathname, other) + search}
                lang={other}
                hrefLang={other}
                aria-current={other === language ? 'true' : undefined}
              >
                {LANGUAGE_NAMES[other]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {facts && (
        <div className="work-person">
          {facts.isByCode ? <span>{facts.name}</span> : <a href={workspaceAddress(language, 'account')}>{facts.name}</a>}
          <form method="post" action={workspaceAddress(language, 'sign-out')} onSubmit={forgetNamed}>
            <FormToken />
            <button type="submit" className="plain-button">
              {t('workspace.signOut')}
            </button>
          </form>
        </div>
      )}
    </div>
  )
}

function WorkSide({ facts }: { facts: WorkspaceFacts }) {
  const { t, language } = useWords()
  const { pathname } = useLocation()
  return (
    <div className="work-side">
      {!facts.isByCode && pathname !== workspaceAddress(language) && <WaitingList waiting={facts.waiting} />}
      <nav id="work-menu" aria-label={t('workspace.menu')}>
        <ul className="work-menu">
          {facts.menu.map((section) => (
            <li key={section}>
              <a
                href={workspaceAddress(language, section)}
                aria-current={isWithin(pathname, workspaceAddress(language, section)) ? 'page' : undefined}
              >
                {t(`workspace.section.${section}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** Whether a page is a section's own or below it; `/tarkastuskierrokset` is not below `/tarkastus`. */
function isWithin(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}/`)
}
