import type { ReactNode } from 'react'
import { LANGUAGES } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { SECTIONS } from '../address/sections.ts'
import type { Frame } from '../site/frame.ts'
import { LANGUAGE_NAMES } from '../site/language-names.ts'
import { useWords } from '../site/words.tsx'

const MAIN_MENU = ['tasks', 'areas', 'collections', 'social', 'releases', 'quality'] as const
const FOOTER_MENU = ['calendar', 'quality', 'about', 'accessibility'] as const

/** Header, main part and footer around every page. */
export function SiteFrame({ frame, isInvented, children }: { frame: Frame | null; isInvented: boolean; children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <header>
        {isInvented && <p className="invented">{t('site.invented')}</p>}
        <Header frame={frame} />
        {frame?.earlier && <EarlierRelease earlier={frame.earlier} />}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer isInvented={isInvented} />
    </>
  )
}

function Header({ frame }: { frame: Frame | null }) {
  const { t, language } = useWords()
  return (
    <div className="site-header">
      <div className="site-header-top">
        <a className="site-name" href={addressOf({ kind: 'overview' }, language)}>
          <strong>{t('site.name')}</strong> <span>{t('site.register')}</span>
        </a>
        <nav className="languages" aria-label={t('site.languages')}>
          <ul>
            {LANGUAGES.map((other) => (
              <li key={other}>
                <a
                  href={frame?.addresses[other] ?? addressOf({ kind: 'overview' }, other)}
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
      </div>
      <div className="site-header-bottom">
        <nav className="menu" aria-label={t('nav.main')}>
          <ul>
            {MAIN_MENU.map((section) => (
              <li key={section}>
                <a href={addressOf({ kind: section }, language)}>{t(`nav.${section}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <search>
          <form className="site-search" action={`/${language}/${SECTIONS.search[language]}`}>
            <label className="visually-hidden" htmlFor="site-search">
              {t('site.searchLabel')}
            </label>
            <input id="site-search" name="q" type="search" autoComplete="off" placeholder={t('site.searchLabel')} />
            <button type="submit">{t('site.search')}</button>
          </form>
        </search>
      </div>
    </div>
  )
}

function EarlierRelease({ earlier }: { earlier: NonNullable<Frame['earlier']> }) {
  const { t } = useWords()
  return (
    <p className="earlier">
      {t('release.earlier', { id: earlier.id })} <a href={earlier.newest}>{t('release.toNewest')}</a>
    </p>
  )
}

function Footer({ isInvented }: { isInvented: boolean }) {
  const { t, language } = useWords()
  return (
    <footer className="site-footer">
      <nav aria-label={t('footer.label')}>
        <ul>
          {FOOTER_MENU.map((section) => (
            <li key={section}>
              <a href={addressOf({ kind: section }, language)}>{t(`nav.${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {t('footer.licence', { licence: 'CC BY 4.0' })} {t('footer.population')}
      </p>
      {isInvented && <p>{t('site.invented')}</p>}
    </footer>
  )
}
