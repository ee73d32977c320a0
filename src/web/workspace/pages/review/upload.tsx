import { redirect, useActionData, useLoaderData } from 'react-router'
import type { FilledSheets } from '../../../../operations/review/fill-sheets.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { FillForm } from '../../parts/review/fill-form.tsx'
import { FillPreview } from '../../parts/review/fill-preview.tsx'
import { changedMeanwhile, fileTooLarge, nothingGiven } from '../../view/answer-problems.ts'
import { type FillPreviewView, fillPreview } from '../../view/fill-preview.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { loadSheet, showSheets } from './load-sheet.ts'
import '../../style/review.css'

export const loader = workspaceLoader(loadSheet)

export const action = workspaceAction({ preview, fill })

async function preview(posted: Posted): Promise<{ preview: FillPreviewView }> {
  const { visit, text } = posted
  const given = await givenIn(posted)
  const asked = { ...placeOf(posted), ...given, dry: true }
  const filled = (await visit.edge.perform('review.fill', asked)) as FilledSheets
  const shown = await showSheets(visit)
  return { preview: fillPreview({ filled, shown, given, content: text('content') }, visit.language) }
}

async function fill(posted: Posted): Promise<Response> {
  const { visit, text } = posted
  const given = { ...(text('workbook') ? { workbook: text('workbook') } : { text: text('text') }), basis: text('basis') }
  const asked = { ...placeOf(posted), ...given, skipErrors: true, dry: false }
  const { conflicts } = (await visit.edge.perform('review.fill', asked)) as FilledSheets
  if (conflicts.length > 0) throw changedMeanwhile(conflicts.length)
  const address = workspaceAddress(visit.language, 'review', visit.params.round ?? '', visit.params.organiser ?? '')
  return redirect(`${address}?${new URLSearchParams({ content: text('shown') || text('content'), done: 'filled' })}`)
}

function placeOf({ visit, text }: Posted) {
  const { round, organiser } = visit.params
  return { round, organiser, ...(text('content') && { content: text('content') }) }
}

/** Larger files, written as text, would not fit in a form. */
const MOST_BYTES = 700_000

/** The file if there is one, else the pasted cells. */
async function givenIn({ form, text }: Posted): Promise<{ readonly workbook: string } | { readonly text: string }> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    if (file.size > MOST_BYTES) throw fileTooLarge()
    const bytes = new Uint8Array(await file.arrayBuffer())
    return isZip(bytes) ? { workbook: Buffer.from(bytes).toString('base64') } : { text: textIn(bytes) }
  }
  if (text('pasted').trim() === '') throw nothingGiven()
  return { text: text('pasted') }
}

/** A workbook is a zip, whatever its name says. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

/** CSV that a spreadsheet of an older Windows saved is not UTF-8. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export default function ReviewUploadPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData()
  const refused = refusedIn(answer)
  const { t, language } = useWords()
  const { view } = page
  const sheet = workspaceAddress(language, 'review', view.round, view.organiser)
  const shown = previewIn(answer)
  return (
    <div className="review-page">
      <PageTitle>{t('review.upload.title')}</PageTitle>
      <p>
        <a href={sheet}>{t('review.signOff.back')}</a>
      </p>
      <header className="sheet-head">
        <p className="quiet">{`${view.organiserName} · ${view.periodLabel}`}</p>
        <h1>{t('review.upload.title')}</h1>
      </header>
      <ProblemSummary problem={refused?.problem} />
      {shown && <FillPreview preview={shown} choices={view.choices} />}
      <p className="reading">{t('review.upload.intro')}</p>
      <FillForm
        view={view}
        pasted={refused?.submitted.pasted ?? pastedIn(shown)}
        content={refused?.submitted.content ?? shown?.content ?? ''}
      />
    </div>
  )
}

/** What was pasted stays in its field, so that a cell can be mended there. */
function pastedIn(shown: FillPreviewView | null): string {
  return shown && 'text' in shown.given ? shown.given.text : ''
}

function previewIn(answer: unknown): FillPreviewView | null {
  return typeof answer === 'object' && answer !== null && 'preview' in answer ? (answer.preview as FillPreviewView) : null
}
