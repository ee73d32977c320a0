import { useRouteLoaderData } from 'react-router'
import { useWords } from '../../site/words.tsx'
import type { WorkspaceFacts } from '../facts.ts'

/** The facts of the workspace's frame; null on pages before signing in. */
export function useWorkspace(): WorkspaceFacts | null {
  const { language } = useWords()
  return (useRouteLoaderData(`${language}.workspace`) as WorkspaceFacts | undefined) ?? null
}

/** Stands in every form of the workspace (see `workspaceAction`). */
export function FormToken() {
  return <input type="hidden" name="formToken" value={useWorkspace()?.formToken ?? ''} />
}
