import { index, layout, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import { LANGUAGES, type Language } from '../model/text.ts'
import { CHARTS, SECTIONS, SOCIAL_PARTS } from './address/sections.ts'
import { WORKSPACE, WORKSPACE_SECTIONS } from './workspace/address.ts'
import { WORKSPACE_PAGES } from './workspace/pages.ts'

const PAGE = 'pages'

/** Pages that exist for the newest release and, at their permanent address, for every release. */
function releasePages(language: Language, base: string, id: string): RouteConfigEntry[] {
  const tasks = `${base}/${SECTIONS.tasks[language]}`
  const pages: [string, string, string][] = [
    ['overview', base, 'overview.tsx'],
    ['tasks', tasks, 'service-tasks.tsx'],
    ['task', `${tasks}/:content`, 'service-task.tsx'],
    ['annex', `${tasks}/:content/${SECTIONS.municipalities[language]}`, 'annex.tsx'],
    ['quarters-chart', `${tasks}/:content/${CHARTS.quarters[language]}`, 'quarters-chart.tsx'],
    ['counties-chart', `${tasks}/:content/${CHARTS.counties[language]}`, 'counties-chart.tsx'],
    ['areas', `${base}/${SECTIONS.areas[language]}`, 'areas.tsx'],
    ['area', `${base}/${SECTIONS.areas[language]}/:area`, 'area.tsx'],
    ['revisions', `${base}/${SECTIONS.revisions[language]}`, 'revisions.tsx'],
    ['quality', `${base}/${SECTIONS.quality[language]}`, 'quality.tsx'],
  ]
  return pages.map(([name, path, file]) => route(path, `${PAGE}/${file}`, { id: `${id}.${name}` }))
}

/** Data collections: the list, one with its newest release, and every release at its permanent address. */
function collectionPages(language: Language): RouteConfigEntry[] {
  const base = `${language}/${SECTIONS.collections[language]}`
  const pages: [string, string, string][] = [
    ['list', base, 'collections.tsx'],
    ['newest', `${base}/:collection`, 'collection.tsx'],
    ['edition', `${base}/:collection/:edition`, 'collection.tsx'],
    ['quality', `${base}/:collection/:edition/${SECTIONS.quality[language]}`, 'collection-quality.tsx'],
    ['chart', `${base}/:collection/:edition/${CHARTS.counties[language]}`, 'collection-chart.tsx'],
  ]
  return pages.map(([name, path, file]) => route(path, `${PAGE}/${file}`, { id: `${language}.collections.${name}` }))
}

/** Observations without an account, and what came of them. */
function socialPages(language: Language): RouteConfigEntry[] {
  const base = `${language}/${SECTIONS.social[language]}`
  const briefing = `${base}/${SOCIAL_PARTS.briefings[language]}/:briefing`
  const pages: [string, string, string][] = [
    ['observe', `${language}/${SECTIONS.observe[language]}`, 'observe.tsx'],
    ['observe-link', `${language}/${SECTIONS.observe[language]}/:token`, 'observe-link.tsx'],
    ['receipt', `${language}/${SECTIONS.receipt[language]}`, 'receipt.tsx'],
    ['list', base, 'social.tsx'],
    ['briefing', briefing, 'briefing.tsx'],
    ['edition', `${briefing}/:edition`, 'briefing.tsx'],
    ['edition-file', `${briefing}/:edition/:file`, 'briefing-file.ts'],
    ['data', `${base}/data/:file`, 'social-data.ts'],
    ['proposal', `${base}/${SOCIAL_PARTS.proposals[language]}/:proposal`, 'proposal.tsx'],
  ]
  return pages.map(([name, path, file]) => route(path, `${PAGE}/${file}`, { id: `${language}.social.${name}` }))
}

function languagePages(language: Language): RouteConfigEntry[] {
  const page = (section: 'releases' | 'calendar' | 'about' | 'accessibility' | 'search', file: string) =>
    route(`${language}/${SECTIONS[section][language]}`, `${PAGE}/${file}`, { id: `${language}.${section}` })
  return [
    ...releasePages(language, language, `${language}.newest`),
    ...releasePages(language, `${language}/${SECTIONS.releases[language]}/:release`, `${language}.release`),
    ...collectionPages(language),
    ...socialPages(language),
    page('releases', 'releases.tsx'),
    page('calendar', 'calendar.tsx'),
    page('about', 'about.tsx'),
    page('accessibility', 'accessibility.tsx'),
    page('search', 'search.tsx'),
  ]
}

/** The workspace of a language: one frame around all its pages. */
function workspacePages(language: Language): RouteConfigEntry {
  const pages = WORKSPACE_PAGES.map(({ id, section, rest, file }) => {
    const words = [language, WORKSPACE[language], section && WORKSPACE_SECTIONS[section][language], rest]
    return route(words.filter(Boolean).join('/'), `workspace/${PAGE}/${file}`, { id: `${language}.workspace.${id}` })
  })
  return layout('workspace/layout.tsx', { id: `${language}.workspace` }, pages)
}

export default [
  index(`${PAGE}/choose-language.tsx`),
  ...LANGUAGES.flatMap(languagePages),
  ...LANGUAGES.map(workspacePages),
  route('*', `${PAGE}/not-found.tsx`),
] satisfies RouteConfig
