import { type ReactNode, useId } from 'react'

interface WideTableProps {
  readonly caption: string
  /** When the heading above says the same already; it is still read out. */
  readonly isCaptionHidden?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A table in a frame of its own that scrolls sideways on a narrow screen, by touch or by keyboard; the page never does. */
export function WideTable({ caption, isCaptionHidden = false, className = '', children }: WideTableProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, this a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className={`table-scroll ${className}`} role="group" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}
