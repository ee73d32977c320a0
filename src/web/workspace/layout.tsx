import { Outlet, useRouteError } from 'react-router'
import { mayPerform } from '../../access/permissions.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import type { PageHandle } from '../page-handle.ts'
import { ErrorPage } from '../parts/error-page.tsx'
import { errorFacts } from '../site/error-facts.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { workspaceAddress } from './address.ts'
import type { WorkspaceFacts } from './facts.ts'
import { menuOf } from './menu.ts'
import './style/workspace.css'
import './style/forms.css'
import './style/work-tables.css'
import './style/work-print.css'

export const handle: PageHandle = { isWorkspace: true }

/** Null before signing in: those pages have the frame without menu. */
export const loader = pageLoader(async ({ edge, url }): Promise<WorkspaceFacts | null> => {
  const { signedIn } = edge
  if (!signedIn) return null
  const { actor, name, formToken } = signedIn
  const hasWaiting = mayPerform(actor, 'workspace.waiting')
  return {
    name,
    isByCode: actor.kind === 'code',
    formToken,
    path: url.pathname + url.search,
    menu: menuOf(actor),
    waiting: hasWaiting ? ((await edge.perform('workspace.waiting', {})) as WaitingItem[]) : [],
  }
})

export default function WorkspaceLayout() {
  return <Outlet />
}

/** What a page of the workspace could not show is told within the workspace, in its own frame and style. */
export function ErrorBoundary() {
  const { t, language } = useWords()
  const front = { href: workspaceAddress(language), text: t('error.toWorkspace') }
  return <ErrorPage facts={errorFacts(useRouteError())} front={front} />
}
