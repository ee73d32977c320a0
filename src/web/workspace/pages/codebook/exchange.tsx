import '../../style/codebook.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ProblemDescription } from '../../../../model/problem.ts'
import type { CodebookImport } from '../../../../operations/codebook/import-codebook.ts'
import type { ProjectImport } from '../../../../operations/codebook/import-project.ts'
import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { CodebookFiles, CodingFiles } from '../../parts/codebook/exchange-files.tsx'
import { ImportCodebookForm, ImportProjectForm } from '../../parts/codebook/import-forms.tsx'
import { CodebookPreview, ProjectPreview } from '../../parts/codebook/import-previews.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { fileGiven } from '../../view/exchange-upload.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const owner = url.searchParams.get('owner') ?? undefined
  const shown = (await edge.perform('codebook.show', { owner })) as ShownCodebook
  const { actor } = signedIn
  return {
    owner: shown.owner,
    version: shown.draft?.version ?? 0,
    mayImport: shown.mayEdit,
    mayExchange: shown.owner !== 'national' && shown.counts !== null && mayPerform(actor, 'codebook.export-project'),
    done: url.searchParams.get('done'),
    count: Number(url.searchParams.get('count') ?? 0) || 0,
  }
})

/** Files of the forms; the preview hands them on as text, so that nobody chooses them twice. */
export const action = workspaceAction({
  'codebook-preview': async (posted) => {
    const text = new TextDecoder().decode(await fileGiven(posted.form))
    return { codebook: await importCodebook(posted, { text, apply: false }), text, language: posted.text('language') }
  },
  'codebook-apply': async (posted) => {
    await importCodebook(posted, { text: posted.text('text'), apply: true })
    return redirect(`${workspaceAddress(posted.visit.language, 'codebook')}?${around(posted)}&view=draft&done=edited`)
  },
  'project-preview': async (posted) => {
    const base64 = Buffer.from(await fileGiven(posted.form)).toString('base64')
    return { project: await importProject(posted, { base64, apply: false }), base64 }
  },
  'project-apply': async (posted) => {
    const { codings } = await importProject(posted, { base64: posted.text('base64'), apply: true })
    const here = workspaceAddress(posted.visit.language, 'codebook', 'exchange', 'files')
    return redirect(`${here}?${around(posted)}&done=codings&count=${codings}`)
  },
})

function importCodebook({ visit, text }: Posted, given: { text: string; apply: boolean }): Promise<CodebookImport> {
  const asked = { owner: text('owner'), version: Number(text('version')), language: text('language'), ...given }
  return visit.edge.perform('codebook.import-codebook', asked) as Promise<CodebookImport>
}

function importProject({ visit, text }: Posted, given: { base64: string; apply: boolean }): Promise<ProjectImport> {
  return visit.edge.perform('codebook.import-project', { organiser: text('owner'), ...given }) as Promise<ProjectImport>
}

function around({ text }: Posted): string {
  return String(new URLSearchParams({ owner: text('owner') }))
}

export default function ExchangePage() {
  const { owner, version, mayImport, mayExchange, done, count } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const refused = refusedIn(answer) as { problem: ProblemDescription } | null
  const preview = previewIn(answer)
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('codebook.exchange.title')}</PageTitle>
      <p>
        <a href={`${workspaceAddress(language, 'codebook')}?owner=${owner}`}>{t('codebook.back')}</a>
      </p>
      <h1>{t('codebook.exchange.title')}</h1>
      <Done>{done === 'codings' && !refused && !preview ? t('codebook.done.codings', { count }) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      {preview?.codebook && <CodebookPreview owner={owner} version={version} preview={preview} />}
      {preview?.project && <ProjectPreview owner={owner} preview={preview} />}
      {!preview && (
        <>
          <p className="reading codebook-lead">{t('codebook.exchange.lead')}</p>
          <CodebookFiles owner={owner} />
          {mayExchange && <CodingFiles owner={owner} />}
          {mayImport && <ImportCodebookForm owner={owner} version={version} />}
          {mayExchange && <ImportProjectForm owner={owner} />}
        </>
      )}
    </>
  )
}

/** What a file would do, when one was sent to be looked at. */
export interface ExchangePreview {
  readonly codebook?: CodebookImport
  readonly text?: string
  readonly language?: string
  readonly project?: ProjectImport
  readonly base64?: string
}

function previewIn(answer: unknown): ExchangePreview | null {
  const isPreview = typeof answer === 'object' && answer !== null && ('codebook' in answer || 'project' in answer)
  return isPreview ? (answer as ExchangePreview) : null
}
