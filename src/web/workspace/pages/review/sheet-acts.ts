import { redirect } from 'react-router'
import type { SavedAnswers } from '../../../../operations/review/answer-items.ts'
import { workspaceAddress } from '../../address.ts'
import { type AnswerDraft, answerOf } from '../../view/answer-draft.ts'
import { changedLines, type PostedLine, pickedAreas, postedLines } from '../../view/answer-form.ts'
import { changedMeanwhile, nothingPicked, requireReadable } from '../../view/answer-problems.ts'
import type { Posted } from '../../visit.ts'

/**
 * Saves the lines that were changed. The button of a line ("open") saves too, so that nothing typed is lost on the way.
 */
export async function saveAnswers(posted: Posted): Promise<Response> {
  const isSaved = await saveLines(posted)
  return redirect(sheetAddress(posted, isSaved ? 'saved' : null))
}

/**
 * Saves the lines that were changed, and one whose answer was said to hold for a new value as it is (`confirm`; on the page of one
 * line that line always). Answers whether anything was sent.
 */
export async function saveLines(posted: Posted, holdsUnchanged = false): Promise<boolean> {
  const lines = postedLines(posted.form)
  const isSent = (line: PostedLine) => holdsUnchanged || line.area === posted.text('confirm') || changedLines([line]).length > 0
  const sent = lines.filter(isSent)
  requireNoConflict(await sendAnswers(posted, sent))
  return sent.length > 0
}

/** Saves the same judgement for the lines that are ticked, and whatever else was changed. */
export async function saveForGroup(posted: Posted): Promise<Response> {
  const lines = postedLines(posted.form)
  const picked = pickedAreas(posted.form)
  const given = groupAnswer(posted)
  if (picked.length === 0 || Object.keys(given).length === 0) throw nothingPicked()
  const answered = lines.map((line) => (picked.includes(line.area) ? { ...line, draft: { ...line.draft, ...given } } : line))
  requireNoConflict(await sendAnswers(posted, changedLines(answered)))
  return redirect(sheetAddress(posted, 'group'))
}

export async function addComment(posted: Posted): Promise<Response> {
  const { visit, text } = posted
  await visit.edge.perform('review.comment', {
    ...placeOf(posted),
    text: text('comment'),
    mentionsInstitute: text('mentionsInstitute') === 'yes',
    mentions: text('mentions') || null,
  })
  return redirect(`${sheetAddress(posted, 'comment')}#comments-title`)
}

export async function assignSheet(posted: Posted): Promise<Response> {
  const { visit, text } = posted
  await visit.edge.perform('review.assign', { ...placeOf(posted), assignee: text('assignee') || null })
  return redirect(sheetAddress(posted, 'assigned'))
}

/** Round, organiser and content of the page that a form was sent from. A form names its content; a page of one line has it in the address. */
export function placeOf({ visit, text }: Pick<Posted, 'visit'> & Partial<Pick<Posted, 'text'>>) {
  const { params, url } = visit
  const content = text?.('content') || url.searchParams.get('content') || ''
  return { round: params.round, organiser: params.organiser, content, measure: 'clients' }
}

/** @throws Problem with the place of the field that was typed wrongly, or what `review.answer` throws. */
export async function sendAnswers(
  posted: Pick<Posted, 'visit' | 'text'>,
  lines: readonly PostedLine[],
): Promise<SavedAnswers | null> {
  if (lines.length === 0) return null
  for (const line of lines) requireReadable(line)
  const answers = lines.map(({ area, version, seen, draft }) => ({ area, version, seen, answer: answerOf(draft) }))
  return (await posted.visit.edge.perform('review.answer', { ...placeOf(posted), answers })) as SavedAnswers
}

/** Lines without a conflict have been saved; the page shows both answers of the others. */
function requireNoConflict(answer: SavedAnswers | null): void {
  if (answer && answer.conflicts.length > 0) throw changedMeanwhile(answer.conflicts.length)
}

function groupAnswer({ text }: Posted): Partial<AnswerDraft> {
  const [judgement, publish] = [text('groupJudgement'), text('groupPublish')]
  return { ...(judgement && { judgement }), ...(publish && { publish }) }
}

/** Back to the table: with the line that was to be opened, and with what was done. */
function sheetAddress(posted: Posted, done: string | null): string {
  const { visit, text } = posted
  const { params, url, language } = visit
  const address = workspaceAddress(language, 'review', params.round ?? '', params.organiser ?? '')
  const open = toggled(url.searchParams.getAll('open'), text('open'))
  const search = new URLSearchParams([
    ['content', placeOf(posted).content],
    ...open.map((area) => ['open', area]),
    ...(done === null ? [] : [['done', done]]),
  ])
  return `${address}?${search}${text('open') ? `#line-${encodeURIComponent(text('open'))}` : ''}`
}

function toggled(open: readonly string[], area: string): string[] {
  if (area === '') return [...open]
  return open.includes(area) ? open.filter((one) => one !== area) : [...open, area]
}
