import { structuredText, type TextBlock, type TextRun } from '../../../disseminate/briefing/structured-text.ts'

/** Structured text of a briefing. Headings stand below the section's own. */
export function StructuredWords({ text }: { text: string }) {
  const blocks = structuredText(text)
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text never change their order
        <Block key={at} block={block} />
      ))}
    </>
  )
}

function Block({ block }: { block: TextBlock }) {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of one text never change their order
          <li key={at}>
            <Runs runs={item} />
          </li>
        ))}
      </ul>
    )
  if (block.kind === 'heading')
    return (
      <h3>
        <Runs runs={block.words} />
      </h3>
    )
  return (
    <p className={block.kind === 'aside' ? 'briefing-aside' : undefined}>
      <Runs runs={block.words} />
    </p>
  )
}

function Runs({ runs }: { runs: readonly TextRun[] }) {
  return (
    <>
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text never change their order
        <Run key={at} run={run} />
      ))}
    </>
  )
}

function Run({ run: { text, href, isEmphasis } }: { run: TextRun }) {
  if (href !== null)
    return (
      <a href={href} rel="noopener noreferrer">
        {text}
      </a>
    )
  return isEmphasis ? <em>{text}</em> : text
}
