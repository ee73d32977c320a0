import '../../style/briefing.css'
import { BRIEFING_WORDS as W } from '../../../disseminate/briefing/briefing-words.ts'
import { notesOnce } from '../../../disseminate/briefing/notes-once.ts'
import type { BriefingLanguage, ShownContent, ShownPart, ShownSection } from '../../../model/briefing-content.ts'
import { useWords } from '../../site/words.tsx'
import { ShownFigurePart } from './shown-figure.tsx'
import { ShownTablePart } from './shown-table.tsx'
import { type LiveProposals, ShownProposalsPart, ShownQuotePart, ShownSourcesPart } from './shown-words.tsx'
import { StructuredWords } from './structured-words.tsx'
import { langIf, TextLanguageProvider } from './text-language.tsx'

interface BodyProps {
  readonly sections: readonly ShownSection[]
  /** Language of the texts; the page around may be in another. */
  readonly text: BriefingLanguage
  readonly live?: LiveProposals
  /** What was approved; a draft is worked out as of now. */
  readonly isFrozen: boolean
  /** Stands after each section: comments in a review round. */
  readonly after?: (section: ShownSection) => React.ReactNode
}

/** The sections of a briefing with everything bound to them. Used for readers, drafts and review alike. */
export function BriefingBody({ sections, text, live = {}, isFrozen, after }: BodyProps) {
  return (
    <TextLanguageProvider language={text}>
      {notesOnce(sections).map((section) => (
        <section className="briefing-section" id={`s-${section.id}`} key={section.id} tabIndex={-1}>
          <SectionWords section={section} text={text} />
          {section.parts.map((part) => (
            <PartView key={part.id} part={part} text={text} live={live} isFrozen={isFrozen} />
          ))}
          {after?.(section)}
        </section>
      ))}
    </TextLanguageProvider>
  )
}

function SectionWords({ section, text }: { section: ShownSection; text: BriefingLanguage }) {
  const { language, t } = useWords()
  return (
    <>
      <h2 lang={langIf(text, language)}>{titleOf(section, text)}</h2>
      {section.isInternal && <p className="state state-attention">{W.forInternalUse[language]}</p>}
      {section.texts[text] === '' ? (
        section.parts.length === 0 && <p className="quiet">{t('socialPages.noText')}</p>
      ) : (
        <div className="briefing-words" lang={langIf(text, language)}>
          <StructuredWords text={section.texts[text]} />
        </div>
      )}
    </>
  )
}

export function titleOf({ titles }: Pick<ShownSection, 'titles'>, text: BriefingLanguage): string {
  return titles[text] || titles.fi || titles.sv || '–'
}

interface PartProps {
  readonly part: ShownPart
  readonly text: BriefingLanguage
  readonly live: LiveProposals
  readonly isFrozen: boolean
}

export function PartView({ part, text, live, isFrozen }: PartProps) {
  const { language } = useWords()
  return (
    <div className="briefing-part">
      {part.notes[text] !== '' && <p lang={langIf(text, language)}>{part.notes[text]}</p>}
      <Content content={part.content} live={live} isFrozen={isFrozen} />
    </div>
  )
}

function Content({ content, live, isFrozen }: { content: ShownContent; live: LiveProposals; isFrozen: boolean }) {
  const { language } = useWords()
  switch (content.kind) {
    case 'table':
      return <ShownTablePart table={content} />
    case 'figure':
      return <ShownFigurePart figure={content} />
    case 'quote':
      return <ShownQuotePart quote={content} />
    case 'sources':
      return <ShownSourcesPart sources={content.sources} />
    case 'proposals':
      return <ShownProposalsPart proposals={content} live={live} isFrozen={isFrozen} />
    case 'missing':
      return <p className="briefing-removed">{content.why[language]}</p>
  }
}
