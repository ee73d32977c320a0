import '../../style/codebook.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ThemeEffects } from '../../../../operations/codebook/show-effects.ts'
import type { ShownTheme } from '../../../../operations/codebook/show-theme.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { EditTheme } from '../../parts/codebook/edit-theme.tsx'
import { ProposeChange } from '../../parts/codebook/propose-change.tsx'
import { ThemeFacts } from '../../parts/codebook/theme-facts.tsx'
import { ThemeHistory } from '../../parts/codebook/theme-history.tsx'
import { ThemeUseSection } from '../../parts/codebook/theme-use.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { editIn } from '../../view/codebook-edits.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

const EDITS = ['rename', 'describe', 'move', 'merge', 'split', 'retire', 'restore'] as const

export const loader = workspaceLoader(async ({ edge, signedIn, url, params }) => {
  const owner = url.searchParams.get('owner') ?? undefined
  const shown = (await edge.perform('codebook.theme', { owner, theme: params.theme })) as ShownTheme
  const isOwn = shown.mayEdit && shown.drafted !== null
  const asked = { owner: shown.owner, theme: shown.theme.id }
  return {
    shown,
    effects: isOwn ? ((await edge.perform('codebook.effects', asked)) as ThemeEffects) : null,
    mayPropose: shown.isNational && mayPerform(signedIn.actor, 'codebook.propose'),
    done: url.searchParams.get('done'),
  }
})

export const action = workspaceAction({
  ...Object.fromEntries(EDITS.map((kind) => [kind, (posted: Posted) => edit(posted, kind)])),
  propose: async (posted) => {
    const { visit, text, form } = posted
    const change = editIn(text('kind'), (name) => (name === 'theme' ? (visit.params.theme ?? '') : text(name)), form)
    await visit.edge.perform('codebook.propose', { organiser: text('owner'), edit: change, reason: text('reason') })
    return redirect(`${here(posted)}&done=proposed`)
  },
})

async function edit(posted: Posted, kind: (typeof EDITS)[number]) {
  const { visit, text, form } = posted
  const change = editIn(kind, (name) => (name === 'theme' ? (visit.params.theme ?? '') : text(name)), form)
  await visit.edge.perform('codebook.edit', { owner: text('owner'), version: Number(text('version')), edit: change })
  const isGone = kind === 'retire' && text('isOnlyInDraft') === 'yes'
  const draft = `${workspaceAddress(visit.language, 'codebook')}?owner=${encodeURIComponent(text('owner'))}&view=draft`
  return redirect(`${isGone ? draft : here(posted)}&done=edited`)
}

function here({ visit, text }: Posted): string {
  const address = workspaceAddress(visit.language, 'codebook', 'themes', visit.params.theme ?? '')
  return `${address}?owner=${encodeURIComponent(text('owner'))}`
}

export default function ThemePage() {
  const { shown, effects, mayPropose, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const title = shown.theme.names[language]
  const told = (['edited', 'proposed'] as const).find((one) => one === done)
  const submitted = refused?.submitted ?? null
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={`${workspaceAddress(language, 'codebook')}?owner=${shown.owner}`}>{t('codebook.back')}</a>
      </p>
      <h1>{title}</h1>
      <Done>{told && !refused ? t(`codebook.done.${told}`) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <ThemeFacts shown={shown} />
      {shown.use && <ThemeUseSection use={shown.use} owner={shown.owner} />}
      <ThemeHistory shown={shown} />
      {effects && shown.drafted && <EditTheme shown={shown} drafted={shown.drafted} effects={effects} submitted={submitted} />}
      {mayPropose && <ProposeChange shown={shown} submitted={submitted} />}
    </>
  )
}
