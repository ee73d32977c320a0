import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  const { language, release } = visit
  const { facts } = published
  const isTask = (key: string) => facts.serviceTasks.some((task) => task.key === key)
  const entries = facts.contents.map(({ key, names, definition }) => ({
    key,
    name: names[language],
    definition: definition[language],
    href: addressOf({ kind: 'task', content: key, release }, language),
  }))
  return {
    frame: await releaseFrame(visit, published, { kind: 'tasks' }),
    tasks: entries.filter(({ key }) => isTask(key)),
    others: entries.filter(({ key }) => !isTask(key)),
    notCollected: facts.serviceTasks
      .filter((task) => !task.isCollected)
      .map((task) => ({ name: task.names[language], definition: task.definition[language] })),
  }
})

export default function ServiceTasks() {
  const { tasks, others, notCollected } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('tasks.title')}</PageTitle>
      <section className="reading">
        <h1>{t('tasks.title')}</h1>
        <p className="lead">{t('tasks.intro')}</p>
        <Entries entries={tasks} />
        <ul className="plain-list">
          {notCollected.map((task) => (
            <li key={task.name}>
              <strong>{task.name}</strong>
              <p>
                {task.definition} <em>{t('tasks.notCollected')}</em>
              </p>
            </li>
          ))}
        </ul>
        <h2>{t('tasks.alsoTitle')}</h2>
        <Entries entries={others} />
      </section>
    </>
  )
}

function Entries({ entries }: { entries: readonly { key: string; name: string; definition: string; href: string }[] }) {
  return (
    <ul className="plain-list">
      {entries.map((entry) => (
        <li key={entry.key}>
          <a href={entry.href}>
            <strong>{entry.name}</strong>
          </a>
          <p>{entry.definition}</p>
        </li>
      ))}
    </ul>
  )
}
