import latinFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { Links, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from 'react-router'
import type { Language } from '../model/text.ts'
import type { PageHandle } from './page-handle.ts'
import { ErrorPage } from './parts/error-page.tsx'
import { SiteFrame } from './parts/site-frame.tsx'
import { errorFacts } from './site/error-facts.ts'
import type { Frame } from './site/frame.ts'
import { visitOf } from './site/visit.ts'
import { WordsProvider } from './site/words.tsx'
import { translator } from './text/translate.ts'
import { WorkspaceFrame } from './workspace/parts/workspace-frame.tsx'
import './style/tokens.css'
import './style/fonts.css'
import './style/base.css'
import './style/frame.css'
import './style/figures.css'
import './style/tables.css'
import './style/charts.css'
import './style/pages.css'
import './style/print.css'

interface RootData {
  readonly language: Language
  readonly isInvented: boolean
  readonly publicUrl: string
  readonly nonce: string
}

export function loader(args: LoaderFunctionArgs): RootData {
  const { language, edge } = visitOf(args)
  return { language, isInvented: edge.registerKind === 'synthetic', publicUrl: edge.publicUrl, nonce: edge.nonce }
}

const FALLBACK: RootData = { language: 'fi', isInvented: false, publicUrl: '', nonce: '' }

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root') ?? FALLBACK
  const matches = useMatches()
  const frame = frameOf(matches.at(-1)?.loaderData)
  const hasScripts = matches.some((match) => (match.handle as PageHandle | undefined)?.hasScripts === true)
  const isWorkspace = matches.some((match) => (match.handle as PageHandle | undefined)?.isWorkspace === true)
  return (
    <html lang={root.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={translator(root.language)('site.description')} />
        {(root.isInvented || isWorkspace) && <meta name="robots" content="noindex" />}
        <link rel="preload" href={latinFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Alternates frame={frame} publicUrl={root.publicUrl} />
        <Links />
      </head>
      <body>
        <WordsProvider language={root.language}>
          {isWorkspace ? (
            <WorkspaceFrame isInvented={root.isInvented}>{children}</WorkspaceFrame>
          ) : (
            <SiteFrame frame={frame} isInvented={root.isInvented}>
              {children}
            </SiteFrame>
          )}
        </WordsProvider>
        {hasScripts && <Scripts nonce={root.nonce} />}
      </body>
    </html>
  )
}

/** The same page in the other languages, for search engines; the front door `/` chooses by the reader's preference. */
function Alternates({ frame, publicUrl }: { frame: Frame | null; publicUrl: string }) {
  if (frame === null) return null
  const { fi, sv, en } = frame.addresses
  return (
    <>
      <link rel="alternate" hrefLang="fi" href={publicUrl + fi} />
      <link rel="alternate" hrefLang="sv" href={publicUrl + sv} />
      <link rel="alternate" hrefLang="en" href={publicUrl + en} />
    </>
  )
}

function frameOf(data: unknown): Frame | null {
  return typeof data === 'object' && data !== null && 'frame' in data ? (data.frame as Frame) : null
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage facts={errorFacts(useRouteError())} />
}
