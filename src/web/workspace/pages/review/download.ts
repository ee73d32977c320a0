import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => new Response('', { status: 404 }))
